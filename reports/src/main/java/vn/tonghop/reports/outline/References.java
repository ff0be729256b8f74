package vn.tonghop.reports.outline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/**
 * Makes sure that every {@code {ref: block}} of an outline names a block with an appendix, and that
 * the body refers to every appendix (Decree 30/2020/NĐ-CP, appendix I, III.1).
 */
record References(String path, List<Block> blocks) {

  void check() {
    Set<String> referred = new TreeSet<>();
    for (Block block : blocks) {
      if (block.body() instanceof Text text) {
        text.linesVi().forEach(line -> referred.addAll(check(block, line)));
      }
    }
    for (String appendix : appendices()) {
      if (!referred.contains(appendix)) {
        throw new Failure(
            "Cannot read %s: no sentence refers to the appendix '%s', expected {ref: %s} in a text"
                .formatted(path, appendix, appendix));
      }
    }
  }

  private List<String> appendices() {
    return blocks.stream().filter(Block::beginsAppendix).map(Block::key).toList();
  }

  private List<String> check(Block block, String line) {
    List<String> referred =
        TextFiller.REFERENCE.matcher(line).results().map(place -> place.group(1)).toList();
    for (String appendix : referred) {
      if (!appendices().contains(appendix)) {
        throw new Failure(
            "Cannot read %s: block '%s' refers to '%s', which begins no appendix%s"
                .formatted(path, block.key(), appendix, Nearest.hint(appendix, appendices())));
      }
    }
    return referred;
  }
}
