package vn.tonghop.warehouse.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The models on the class path, read once, in the order in which they can be made. */
final class Models {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern QUALIFIED =
      Pattern.compile("\\b(?:from|join)\\s+([a-z]+\\.[a-z0-9_]+)");

  /** Read when they are first asked for; what lies on the class path does not change. */
  private static final class Shipped {
    static final Models MODELS = new Models(ShippedFiles.below("models"));
  }

  private final Map<String, Model> models = new LinkedHashMap<>();
  private final String digest;

  private Models(SortedMap<String, String> files) {
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (path.endsWith(".sql") && path.contains("/")) {
        Model model = read(path, file.getValue(), files);
        models.put(model.relation(), model);
      }
    }
    digest = Digest.ofText(text(files) + Macros.text() + text(ShippedFiles.below("rules/tables")));
  }

  private static String text(SortedMap<String, String> files) {
    return files.entrySet().stream()
        .map(file -> file.getKey() + "\n" + file.getValue())
        .collect(Collectors.joining("\n"));
  }

  static Models shipped() {
    return Shipped.MODELS;
  }

  /** The digest of all models, contracts, macros and of the rule book's list that they read. */
  String digest() {
    return digest;
  }

  List<Model> list() {
    return List.copyOf(models.values());
  }

  /** The model of a relation, if the program has it. */
  Optional<Model> find(String relation) {
    return Optional.ofNullable(models.get(relation));
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

  private static Model read(String path, String sql, SortedMap<String, String> files) {
    String schema = path.substring(0, path.indexOf('/'));
    String name = path.substring(path.indexOf('/') + 1, path.length() - ".sql".length());
    String contractFile = schema + "/" + name + ".yml";
    if (!files.containsKey(contractFile)) {
      throw new Failure(
          "Cannot use model %s: expected a contract %s".formatted(path, contractFile));
    }
    return new Model(schema, name, sql, Contract.of(contractFile, files), references(sql));
  }

  /**
   * The relations that a model reads. Taken from its text: DuckDB's parser takes a second for all
   * models; that both find the same is tested.
   */
  private static Set<String> references(String sql) {
    return QUALIFIED
        .matcher(COMMENT.matcher(sql).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
