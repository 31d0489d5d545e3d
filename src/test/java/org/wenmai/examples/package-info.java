/**
 * The examples of docs/library.md: each is a program, compiled with the tests; {@link
 * org.wenmai.examples.LibraryPageTest} holds the page equal to them and to what they print.
 */
package org.wenmai.examples;
