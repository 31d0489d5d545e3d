/**
 * The format of user dictionaries, and the boundaries of user words in a text. Start at {@link
 * org.wenmai.text.tokenize.user.UserDictionaryParser}.
 */
@NullMarked
package org.wenmai.text.tokenize.user;

import org.jspecify.annotations.NullMarked;
