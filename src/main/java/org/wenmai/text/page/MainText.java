package org.wenmai.text.page;

import java.util.List;

/**
 * The blocks of the main text of a page.
 *
 * @param blocks in order; all blocks of the page if no main text was found
 * @param first index of the first one with prose among all blocks of the page; -1 if there is none
 * @param last index of the last one; -1 if there is none
 * @param prose weight of the prose in it; 0 if no main text was found
 */
record MainText(List<PageBlock> blocks, int first, int last, double prose) {}
