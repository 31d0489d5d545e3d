/** How names sound and how they are spelled. Start at {@link org.wenmai.text.name.Pinyin}. */
@NullMarked
package org.wenmai.text.name;

import org.jspecify.annotations.NullMarked;
