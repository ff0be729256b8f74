package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.workbook.form.Forms;

/** The columns of the sheet figures as the rules see them: from its form, and from the contract. */
final class Figures {

  private Figures() {}

  static List<RuleColumn> submission() {
    return RuleFixture.columns(
        Forms.shipped().findNewest("indicators").orElseThrow().sheets().get(0));
  }

  static List<RuleColumn> history() {
    List<RuleColumn> columns = new ArrayList<>(submission());
    columns.add(new RuleColumn("collection_code", ColumnType.TEXT));
    columns.add(new RuleColumn("received_at", ColumnType.TIMESTAMP));
    return columns;
  }

  /** Those of core.fct_observations, as its contract has them. */
  static List<RuleColumn> observations() {
    String contract = ShippedFiles.below("models").get("core/fct_observations.yml");
    return new YAMLMapper()
        .readTree(contract).path("columns").properties().stream()
            .map(c -> new RuleColumn(c.getKey(), type(c.getValue().path("type").asString())))
            .toList();
  }

  private static ColumnType type(String type) {
    return switch (type) {
      case "VARCHAR" -> ColumnType.TEXT;
      case "DECIMAL(28,6)" -> ColumnType.DECIMAL;
      default -> ColumnType.valueOf(type);
    };
  }
}
