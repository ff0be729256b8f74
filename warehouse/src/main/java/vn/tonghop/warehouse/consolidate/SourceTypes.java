package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.TableDescription;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.shipped.ShippedFiles;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.LandedColumn;

/**
 * The columns and types of every relation that is no model: the catalog's tables as their
 * descriptions say, what lands as the forms say, the others as models/sources.yml says.
 */
final class SourceTypes {
  /** Read when they are first asked for; what lies on the class path does not change. */
  private static final class Shipped {
    static final SourceTypes TYPES = new SourceTypes();
  }

  static final String FIGURES = "landed.indicators__figures";

  /** The same sheet's rows of workbooks that later ones took the place of. */
  static final String SUPERSEDED = "landed.indicators__superseded";

  private final Map<String, Map<String, String>> relations = new LinkedHashMap<>();

  private SourceTypes() {
    for (TableDescription table : Catalog.listTables()) {
      Map<String, String> columns = new LinkedHashMap<>();
      table.columns().forEach((name, column) -> columns.put(name, column.type()));
      relations.put("reference." + table.name(), columns);
    }
    // What is released reaches the models with the deliveries, as landed.releases.
    Forms.shipped().list().stream().filter(form -> !form.isRelease()).forEach(this::addLanded);
    relations.put(SUPERSEDED, columns(FIGURES));
    Map<String, String> files = ShippedFiles.below("models");
    JsonNode root = YAMLMapper.builder().build().readTree(files.get("sources.yml"));
    root.properties()
        .forEach(source -> relations.put(source.getKey(), declared(source.getValue(), files)));
  }

  /** The columns that stand there, or those that a model's contract has. */
  private static Map<String, String> declared(JsonNode source, Map<String, String> files) {
    Map<String, String> columns = new LinkedHashMap<>();
    String lender = source.path("columns_of").asString("");
    if (lender.isEmpty()) {
      source.properties().forEach(c -> columns.put(c.getKey(), c.getValue().asString()));
    } else {
      Contract.of(lender + ".yml", files)
          .columns()
          .forEach((name, column) -> columns.put(name, column.type()));
    }
    return columns;
  }

  /** A sheet's rows as its form types them, of whatever version they are. */
  private void addLanded(Form form) {
    for (FormSheet sheet : form.sheets()) {
      Map<String, String> columns =
          relations.computeIfAbsent(
              "landed." + form.relation(sheet), relation -> new LinkedHashMap<>());
      LandedColumn.listOf(sheet).forEach(c -> columns.put(c.name(), widened(c.type())));
    }
  }

  /** DuckDB multiplies decimals of 18 digits within 18 digits: what is computed with has 28. */
  private static String widened(String type) {
    return type.replaceFirst("^DECIMAL\\(\\d+,", "DECIMAL(28,");
  }

  static SourceTypes shipped() {
    return Shipped.TYPES;
  }

  /** Every relation, as {@code schema.name}. */
  List<String> list() {
    return List.copyOf(relations.keySet());
  }

  Map<String, String> columns(String relation) {
    return relations.getOrDefault(relation, Map.of());
  }

  /** Makes a typed table from rows of text; a column that the header lacks is empty. */
  void load(
      Database database, String relation, List<String> header, List<? extends List<String>> rows) {
    load(database, relation, columns(relation), header, rows);
  }

  /** The same of these columns, which any relation may have. */
  static void load(
      Database database,
      String relation,
      Map<String, String> columns,
      List<String> header,
      List<? extends List<String>> rows) {
    String schema = relation.substring(0, relation.indexOf('.'));
    String name = relation.substring(relation.indexOf('.') + 1);
    database.execute("create schema if not exists " + schema);
    database.execute("create schema if not exists texts");
    database.execute(
        columns.keySet().stream()
            .map(column -> Sql.name(column) + " varchar")
            .collect(Collectors.joining(", ", "create table texts." + name + " (", ")")));
    database.append("texts", name, arranged(header, rows, columns));
    database.execute(
        columns.entrySet().stream()
            .map(SourceTypes::cast)
            .collect(
                Collectors.joining(
                    ", ", "create table " + relation + " as select ", " from texts." + name)));
    database.execute("drop table texts." + name);
  }

  /** Makes the relation as a table without rows. */
  void loadEmpty(Database database, String relation) {
    database.execute("create schema if not exists " + relation.substring(0, relation.indexOf('.')));
    makeEmpty(database, relation, columns(relation));
  }

  /** The same of these columns, which any relation may have. */
  static void makeEmpty(Database database, String relation, Map<String, String> columns) {
    database.execute(
        columns.entrySet().stream()
            .map(column -> Sql.name(column.getKey()) + " " + column.getValue())
            .collect(Collectors.joining(", ", "create table " + relation + " (", ")")));
  }

  private static List<List<@Nullable String>> arranged(
      List<String> header, List<? extends List<String>> rows, Map<String, String> columns) {
    List<List<@Nullable String>> arranged = new ArrayList<>();
    for (List<String> row : rows) {
      List<@Nullable String> cells = new ArrayList<>();
      for (Map.Entry<String, String> column : columns.entrySet()) {
        int at = header.indexOf(column.getKey());
        String text = at < 0 ? "" : row.get(at);
        cells.add(text.isEmpty() && !column.getValue().equals("VARCHAR") ? null : text);
      }
      arranged.add(cells);
    }
    return arranged;
  }

  private static String cast(Map.Entry<String, String> column) {
    String name = Sql.name(column.getKey());
    return "cast(%s as %s) as %s".formatted(name, column.getValue(), name);
  }
}
