package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.shipped.YamlKeys;

/** Reads the YAML beside a rule's select. */
final class RuleText {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "scope",
          "form",
          "severity",
          "title",
          "source",
          "tolerance",
          "shares",
          "needs",
          "needs_history",
          "detected_by",
          "computed_from",
          "expected_vi",
          "message_vi",
          "message_en",
          "recommendation_vi",
          "recommendation_en",
          "not_evaluated");

  private final String name;
  private final JsonNode root;

  private RuleText(String name, JsonNode root) {
    this.name = name;
    this.root = root;
    YamlKeys.refuseOthers(root, KEYS, "rules/" + name + ".yml", "");
  }

  static Rule rule(String name, String sql, String yaml) {
    RuleText text = new RuleText(name, YAML.readTree(yaml));
    text.required("title");
    text.required("source");
    return new Rule(
        name,
        text.required("code"),
        Coded.of(RuleScope.class, text.required("scope")),
        text.required("form"),
        Coded.of(Severity.class, text.required("severity")),
        sql,
        Digest.ofText(sql + yaml + String.join("", text.shared().values())),
        text.optional("detected_by"),
        text.shared(),
        text.needs(),
        text.optional("needs_history"),
        text.computedFrom(),
        new SentenceTemplate(text.required("expected_vi")),
        text.message("vi"),
        text.message("en"),
        text.notEvaluated());
  }

  private SentenceTemplate message(String language) {
    return new SentenceTemplate(
        required("message_" + language) + " " + required("recommendation_" + language));
  }

  private Map<String, String> shared() {
    Map<String, String> shared = new LinkedHashMap<>();
    root.path("shares")
        .forEach(
            relation ->
                shared.put(
                    relation.asString(),
                    RuleShelf.text(
                        "shared/%s/%s.sql".formatted(required("form"), relation.asString()))));
    return shared;
  }

  private Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new HashMap<>();
    for (Map.Entry<String, JsonNode> relation : root.path("needs").properties()) {
      List<String> columns = new ArrayList<>();
      relation.getValue().forEach(column -> columns.add(column.asString()));
      needs.put(relation.getKey(), List.copyOf(columns));
    }
    return needs;
  }

  private List<String> computedFrom() {
    List<String> columns = new ArrayList<>();
    root.path("computed_from").forEach(column -> columns.add(column.asString()));
    return columns;
  }

  private Map<String, Reason> notEvaluated() {
    Map<String, Reason> reasons = new HashMap<>();
    for (Map.Entry<String, JsonNode> reason : root.path("not_evaluated").properties()) {
      JsonNode words = reason.getValue();
      reasons.put(
          reason.getKey(),
          new Reason(words.path("vi").asString(""), words.path("en").asString("")));
    }
    return reasons;
  }

  private String required(String key) {
    String text = optional(key);
    if (text.isEmpty()) {
      throw new Failure("Cannot read rules/%s.yml: no %s".formatted(name, key));
    }
    return text;
  }

  private String optional(String key) {
    return root.path(key).asString("").strip();
  }
}
