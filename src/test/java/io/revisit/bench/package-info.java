/** Benches: no tests, run by ./bench, each printing how long something takes and its ratio to the least it could take. */
@org.jspecify.annotations.NullMarked
package io.revisit.bench;
