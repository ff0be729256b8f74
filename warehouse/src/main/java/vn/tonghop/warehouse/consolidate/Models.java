package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.ParsedSelect;

/** The models on the class path, checked against the layer rule and put in order. */
final class Models {
  private static final Map<String, Set<String>> MAY_READ =
      Map.of(
          "staging", Set.of("landed"),
          "core",
              Set.of(
                  "staging", "core", "reference", "book", "run", "landed", "previous", "checked"),
          "marts", Set.of("core", "reference", "run"));
  private static final Set<String> LANDED_FOR_CORE =
      Set.of("landed.submissions", "landed.findings", "landed.duties");

  private final Map<String, Model> models = new LinkedHashMap<>();
  private final String digest;

  private Models(Database parser) {
    SortedMap<String, String> files = ResourceFolder.read("models", "sources.yml");
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (path.endsWith(".sql") && path.contains("/")) {
        Model model = read(parser, path, file.getValue(), files);
        models.put(model.relation(), model);
      }
    }
    digest = Digest.ofText(files.toString() + RuleBookTable.read("parts"));
  }

  /** Reads all models; the database serves as the parser. */
  static Models read(Database parser) {
    return new Models(parser);
  }

  /** The digest of all models, contracts, macros and of the rule book's list that they read. */
  String digest() {
    return digest;
  }

  List<Model> list() {
    return List.copyOf(models.values());
  }

  Model model(String relation) {
    Model model = models.get(relation);
    if (model == null) {
      throw new Failure(
          "Cannot find model %s: expected one of %s".formatted(relation, models.keySet()));
    }
    return model;
  }

  /** The wanted models and those they read, each after what it reads. */
  List<Model> ordered(List<Model> wanted) {
    Set<Model> ordered = new LinkedHashSet<>();
    wanted.forEach(model -> visit(model, ordered, new ArrayList<>()));
    return List.copyOf(ordered);
  }

  private void visit(Model model, Set<Model> ordered, List<String> path) {
    if (path.contains(model.relation())) {
      throw new Failure("Cannot order models: a circle %s".formatted(path));
    }
    if (ordered.contains(model)) {
      return;
    }
    path.add(model.relation());
    model.references().stream()
        .sorted()
        .map(read -> read.startsWith(CollectionChecks.SCHEMA) ? CollectionChecks.READS : read)
        .map(models::get)
        .filter(java.util.Objects::nonNull)
        .forEach(read -> visit(read, ordered, path));
    path.remove(model.relation());
    ordered.add(model);
  }

  private static Model read(
      Database parser, String path, String sql, SortedMap<String, String> files) {
    String schema = path.substring(0, path.indexOf('/'));
    String name = path.substring(path.indexOf('/') + 1, path.length() - ".sql".length());
    String contractFile = schema + "/" + name + ".yml";
    if (!files.containsKey(contractFile)) {
      throw new Failure(
          "Cannot use model %s: expected a contract %s".formatted(path, contractFile));
    }
    ParsedSelect parsed = ParsedSelect.of(parser, sql);
    if (!parsed.unknownNames().isEmpty()) {
      throw new Failure(
          "Cannot use model %s: it reads %s, expected schema.name or an expression of its own"
              .formatted(path, parsed.unknownNames()));
    }
    parsed.references().forEach(reference -> checkLayer(path, schema, reference));
    return new Model(schema, name, sql, Contract.of(contractFile, files), parsed.references());
  }

  private static void checkLayer(String path, String schema, String reference) {
    String layer = reference.substring(0, reference.indexOf('.'));
    boolean allowed =
        MAY_READ.getOrDefault(schema, Set.of()).contains(layer)
            && (!schema.equals("core")
                || !layer.equals("landed")
                || LANDED_FOR_CORE.contains(reference));
    if (!allowed) {
      throw new Failure(
          "Cannot use model %s: it reads %s, expected %s only"
              .formatted(path, reference, MAY_READ.getOrDefault(schema, Set.of())));
    }
  }
}
