package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

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

  @Test
  void whatIsToldElsewhereIsOfARelationAndThere() {
    Set<String> indicators =
        PlainTable.ofCsv("indicators", ShippedFiles.below("reference").get("indicators.csv"))
            .listByName()
            .stream()
            .map(row -> row.get("code"))
            .collect(Collectors.toSet());
    assertThat(Question.table("elsewhere").rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(AnalysisRelation.listAll()).containsKey(row.get(0));
              Matcher code = Pattern.compile("indicator_code = '(.*)'").matcher(row.get(1));
              assertThat(!code.find() || indicators.contains(code.group(1))).isTrue();
            });
  }

  @Test
  void whatIsSaidOfMacrosIsOfOnesThatThereAreAndStandsByItself() {
    Map<String, String> meanings =
        Macros.list().stream().collect(Collectors.toMap(Macros.Macro::name, Macros.Macro::meaning));
    assertThat(Question.words("macros").keySet())
        .hasSizeGreaterThan(20)
        .allSatisfy(macro -> assertThat(meanings.get(macro)).as(macro).doesNotStartWith("The same"))
        .isSubsetOf(meanings.keySet());
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
