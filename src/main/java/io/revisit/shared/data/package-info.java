/** The only way to the database: ids, tenant-bound SQL, transactions and the base of JPA entities. */
@NullMarked
package io.revisit.shared.data;

import org.jspecify.annotations.NullMarked;
