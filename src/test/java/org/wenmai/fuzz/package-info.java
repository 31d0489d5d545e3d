/**
 * What hostile input may do to each class that reads any: nothing. A target feeds one of them with
 * bytes and checks what its Javadoc promises. {@link org.wenmai.fuzz.FuzzTargetsTest} runs all of
 * them over the seeds in {@code src/test/resources/fuzz} in every build; {@code jobs/bench/fuzz}
 * lets Jazzer look for inputs that break one.
 */
package org.wenmai.fuzz;
