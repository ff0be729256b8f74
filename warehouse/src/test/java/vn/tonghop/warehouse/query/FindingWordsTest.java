package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** What analysts read beside the code of a finding. */
class FindingWordsTest {

  @Test
  void everyCodeHasWords() {
    Set<String> codes = new TreeSet<>();
    find(codes, "rules", "(?m)^code: (\\w+)$");
    find(codes, "rules", "(?m)^([A-Z][A-Z_0-9]+):$");
    find(codes, "models", "'([A-Z_0-9]+)' as finding_code");
    assertThat(codes).hasSizeGreaterThan(80);
    assertThat(FindingWords.read().keySet())
        .as("a rule writes message_vi in one line; a model's code has a line in differences.csv")
        .containsExactlyElementsOf(codes);
  }

  @Test
  void saysTheSentenceOfTheRuleWithoutTheCase() {
    Map<String, String> words = FindingWords.read();
    assertThat(words)
        .containsEntry(
            "CHANGE_DOES_NOT_ADD_UP",
            "Mức so cùng kỳ của … là … % không khớp với ô … và các kỳ trước, từ đó tính ra khoảng … %.")
        .containsEntry("SOURCES_DIFFER", "Nguồn khác công bố số khác số của đơn vị chủ trì.");
    assertThat(words.values())
        .allSatisfy(
            sentence ->
                assertThat(sentence).doesNotContain("{", "……").matches("(?s)[“\\p{Lu}….].*"));
  }

  private static void find(Set<String> codes, String folder, String pattern) {
    ShippedFiles.below(folder)
        .values()
        .forEach(
            text ->
                Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .forEach(found -> codes.add(found.group(1))));
  }
}
