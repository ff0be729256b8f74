package vn.tonghop.warehouse.workbook.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.YamlTree;

/** Reads a form's YAML and checks it against itself: a slip in it stops the start, by name. */
record FormYaml(String path) {

  private static final Set<String> COLUMN_KEYS =
      Set.of(
          "name",
          "heading_vi",
          "type",
          "role",
          "width",
          "lineage",
          "codes",
          "blank_means",
          "required_with",
          "minimum",
          "maximum",
          "unit_vi",
          "change",
          "earlier",
          "names_row",
          "help_vi",
          "words");
  private static final Set<String> SHEET_KEYS =
      Set.of(
          "sheet",
          "title_vi",
          "rows",
          "row_lines",
          "added_rows",
          "fixed_rows",
          "row_words",
          "groups_vi",
          "answered",
          "how_to_vi",
          "columns");
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),(\\d{1,2})\\)");

  /**
   * More than any city has, counted in dong: what lies outside is a slip, and told to its sender.
   * What rules and models compute with what is let in stays within DuckDB's digits.
   */
  private static final BigDecimal WIDEST = BigDecimal.TEN.pow(18);

  private static final YAMLMapper YAML = new YAMLMapper();

  Form read(String yaml) {
    JsonNode root = YAML.readTree(yaml);
    onlyKnown(root, Set.of("form", "version", "name_vi", "sheets"), "");
    List<FormSheet> sheets = new ArrayList<>();
    root.path("sheets").forEach(node -> sheets.add(sheet(node)));
    Form form =
        new Form(text(root, "form"), root.path("version").asInt(0), text(root, "name_vi"), sheets);
    if (!path.endsWith("/" + form.id() + ".yml")) {
      throw failure("it says %s, expected the name of the file".formatted(form.id()));
    }
    return form;
  }

  private FormSheet sheet(JsonNode node) {
    onlyKnown(node, SHEET_KEYS, "a sheet");
    List<FormColumn> columns = new ArrayList<>();
    node.path("columns").forEach(column -> columns.add(column(column)));
    FormSheet sheet =
        new FormSheet(
            text(node, "sheet"),
            text(node, "title_vi"),
            rows(node),
            text(node, "row_words"),
            codes(node.path("groups_vi")),
            YamlTree.texts(node.path("how_to_vi")),
            YamlTree.texts(node.path("answered").path("columns")),
            YamlTree.byKey(node.path("answered").path("codes"), YamlTree::texts),
            columns);
    checkTab(sheet);
    check(sheet);
    return sheet;
  }

  private RowPlan rows(JsonNode node) {
    List<Map<String, String>> fixed = new ArrayList<>();
    node.path("fixed_rows").forEach(row -> fixed.add(codes(row)));
    try {
      return new RowPlan(
          text(node, "rows"),
          fixed,
          node.path("added_rows").asInt(0),
          node.path("row_lines").asInt(1));
    } catch (IllegalArgumentException e) {
      throw failure(e.getMessage());
    }
  }

  private FormColumn column(JsonNode node) {
    onlyKnown(node, COLUMN_KEYS, "column " + node.path("name").asString(""));
    String name = text(node, "name");
    String type = text(node, "type");
    Matcher decimal = DECIMAL.matcher(type);
    boolean isDecimal = decimal.matches();
    boolean blankHasMeaning = node.has("blank_means");
    return new FormColumn(
        name,
        text(node, "heading_vi"),
        isDecimal ? FormColumn.Type.DECIMAL : member(FormColumn.Type.class, type, name),
        isDecimal ? Integer.parseInt(decimal.group(1)) : 0,
        isDecimal ? Integer.parseInt(decimal.group(2)) : 0,
        member(FormColumn.Role.class, text(node, "role"), name),
        node.path("width").asInt(12),
        node.path("lineage").asBoolean(false),
        codes(node.path("codes")),
        blankHasMeaning ? text(node.path("blank_means"), "code") : "",
        blankHasMeaning
            ? text(node.path("blank_means"), "when")
            : node.path("required_with").asString(""),
        node.has("required_with"),
        new FormColumn.Bounds(
            number(node.path("minimum"), WIDEST.negate()), number(node.path("maximum"), WIDEST)),
        node.path("unit_vi").asString(""),
        node.path("change").asBoolean(false),
        node.path("earlier").asString(""),
        node.path("names_row").asBoolean(false),
        node.path("help_vi").asString(""),
        node.path("words").asString(""));
  }

  private void checkTab(FormSheet sheet) {
    String tab = WorkbookUtil.createSafeSheetName(sheet.titleVi());
    if (!tab.equals(sheet.titleVi())) {
      throw failure(
          "sheet %s has the title '%s', expected one that a tab of Excel can have, such as '%s'"
              .formatted(sheet.name(), sheet.titleVi(), tab));
    }
  }

  private void check(FormSheet sheet) {
    Set<String> names = new HashSet<>();
    for (FormColumn column : sheet.columns()) {
      if (!names.add(column.name())) {
        throw failure("column %s stands twice, expected once".formatted(column.name()));
      }
      if (column.isStored() && !column.earlier().isEmpty()) {
        throw failure(
            "column %s shows what %s said before, expected role 'label'"
                .formatted(column.name(), column.earlier()));
      }
      if (column.isStored() && column.words().isEmpty()) {
        throw failure("column %s is stored without words".formatted(column.name()));
      }
    }
    List<String> named = new ArrayList<>(sheet.answerColumns());
    named.addAll(sheet.answerCodes().keySet());
    sheet.columns().stream()
        .flatMap(column -> Stream.of(column.companion(), column.earlier()))
        .filter(c -> !c.isEmpty())
        .forEach(named::add);
    for (String name : named) {
      if (!names.contains(name)) {
        throw failure("it names column %s, expected one of %s".formatted(name, names));
      }
    }
    sheet.answerCodes().forEach((name, codes) -> checkCodes(sheet, name, codes));
    new RowPlanCheck(sheet)
        .findSlip()
        .ifPresent(
            slip -> {
              throw failure(slip);
            });
    if (sheet.listKeys().isEmpty() || sheet.listEntries().isEmpty()) {
      throw failure("sheet %s lacks key or entry columns".formatted(sheet.name()));
    }
  }

  private void checkCodes(FormSheet sheet, String name, List<String> codes) {
    Set<String> known = sheet.findColumn(name).orElseThrow().codes().keySet();
    if (!known.containsAll(codes)) {
      throw failure("codes %s answer %s, expected some of %s".formatted(codes, name, known));
    }
  }

  private void onlyKnown(JsonNode node, Set<String> known, String place) {
    YamlTree.refuseOthers(node, known, "form " + path, place);
  }

  private String text(JsonNode node, String key) {
    String text = node.path(key).asString("");
    if (text.isEmpty()) {
      throw failure("'%s' is missing".formatted(key));
    }
    return text;
  }

  /** A decimal is named with its digits, which its cells are held to. */
  private <E extends Enum<E>> E member(Class<E> list, String name, String column) {
    List<String> known =
        Arrays.stream(list.getEnumConstants())
            .map(member -> member == FormColumn.Type.DECIMAL ? "decimal(28,6)" : word(member))
            .toList();
    if (!known.contains(name)) {
      throw failure(
          "column %s: '%s' is no %s, expected one of %s"
              .formatted(column, name, list.getSimpleName().toLowerCase(Locale.ROOT), known));
    }
    return list.getEnumConstants()[known.indexOf(name)];
  }

  private static String word(Enum<?> member) {
    return member.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> codes(JsonNode node) {
    return YamlTree.byKey(node, code -> code.asString(""));
  }

  private static BigDecimal number(JsonNode node, BigDecimal otherwise) {
    return node.isNumber() ? node.decimalValue() : otherwise;
  }

  private Failure failure(String found) {
    return new Failure("Cannot read form %s: %s".formatted(path, found));
  }
}
