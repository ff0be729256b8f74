package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** What an agency says in words; a text begins by saying that nobody wrote it. */
record NarrativeAnswers(Dice dice) {

  private static final String RESOURCE = "/rehearse/narratives.csv";

  /** An answer without content, which no report prints as one with it. */
  private static final String NOTHING = "Không có.";

  private static final Map<String, List<String>> TEXTS =
      PlainTable.ofCsv(RESOURCE, ShippedFiles.text(RESOURCE, NarrativeAnswers.class))
          .listByName()
          .stream()
          .collect(
              Collectors.groupingBy(
                  line -> line.get("section"),
                  LinkedHashMap::new,
                  Collectors.mapping(line -> line.get("text_vi"), Collectors.toList())));

  List<Row> of(String agency, Collection collection) {
    List<Row> rows = new ArrayList<>();
    TEXTS.forEach(
        (section, choices) -> {
          int choice =
              dice.of("narrative/%s/%s/%s".formatted(section, agency, collection))
                  .nextInt(choices.size());
          String said = choices.get(choice).formatted(collection.nameVi());
          String text = said.equals(NOTHING) ? said : Officer.MARKING + ". " + said;
          rows.add(new Row.Section(agency, section, Map.of("text_vi", text)));
        });
    return rows;
  }
}
