/**
 * User dictionaries: their format, and where a user word may begin and end. Start at {@link
 * org.wenmai.text.tokenize.user.UserDictionaryParser}.
 */
@NullMarked
package org.wenmai.text.tokenize.user;

import org.jspecify.annotations.NullMarked;
