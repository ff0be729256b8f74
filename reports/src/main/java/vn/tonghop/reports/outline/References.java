package vn.tonghop.reports.outline;

import java.util.List;
import java.util.regex.Matcher;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** Makes sure that every {@code {ref: block}} of an outline names a block with an appendix. */
record References(String path, List<Block> blocks) {

  void check() {
    for (Block block : blocks) {
      if (block.body() instanceof Text text) {
        text.linesVi().forEach(line -> check(block, line));
      }
    }
  }

  private void check(Block block, String line) {
    List<String> appendices =
        blocks.stream().filter(Block::beginsAppendix).map(Block::key).toList();
    Matcher reference = TextFiller.REFERENCE.matcher(line);
    while (reference.find()) {
      if (!appendices.contains(reference.group(1))) {
        throw new Failure(
            "Cannot read %s: block '%s' refers to '%s', which begins no appendix%s"
                .formatted(
                    path,
                    block.key(),
                    reference.group(1),
                    Nearest.hint(reference.group(1), appendices)));
      }
    }
  }
}
