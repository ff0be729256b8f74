package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.shipped.PlainTable;

/** By which other words analysts find a relation. */
class SynonymsTest {

  @Test
  void everyRelationHasSeveralInBothLanguages() {
    PlainTable table = Question.table("synonyms");
    Set<String> relations = new TreeSet<>(AnalysisRelation.listAll().keySet());
    relations.add("analysis.editions");
    assertThat(table.rows()).extracting(row -> row.get(0)).containsExactlyElementsOf(relations);
    assertThat(table.rows())
        .allSatisfy(
            row -> {
              assertThat(row.get(1).split("; ")).as("Vietnamese").hasSizeGreaterThan(2);
              assertThat(row.get(2).split("; ")).as("English").hasSizeGreaterThan(2);
              assertThat(row.subList(1, row.size())).allSatisfy(SynonymsTest::isPlain);
              assertThat(row.stream().skip(1).flatMap(cell -> Arrays.stream(cell.split("; "))))
                  .allSatisfy(
                      word ->
                          assertThat(
                                  Synonyms.read().name(row.get(0), word, UnaryOperator.identity()))
                              .as(word)
                              .isTrue());
            });
  }

  private static void isPlain(String cell) {
    assertThat(cell.split("; "))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.equals(word.strip().toLowerCase()));
  }

  @Test
  void namesARelationByAWholeWordOnly() {
    assertThat(Synonyms.read().name("analysis.successions", "Sáp nhập", UnaryOperator.identity()))
        .isTrue();
    assertThat(Synonyms.read().name("analysis.successions", "nhập", UnaryOperator.identity()))
        .isFalse();
  }
}
