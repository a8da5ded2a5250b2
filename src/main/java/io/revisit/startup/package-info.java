/** What happens before Spring starts: options, data folder, the embedded or external database, and refusals in one sentence. */
@org.jspecify.annotations.NullMarked
package io.revisit.startup;
