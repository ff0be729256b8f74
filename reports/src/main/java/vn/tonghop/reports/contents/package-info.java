/**
 * What a report says, block by block, whatever it is written on: headings numbered, empty blocks
 * left out, texts filled. Its door is {@link vn.tonghop.reports.contents.Contents}.
 */
@NullMarked
package vn.tonghop.reports.contents;

import org.jspecify.annotations.NullMarked;
