package vn.tonghop.warehouse.validate.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.shipped.YamlTree;

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
    YamlTree.refuseOthers(root, KEYS, "rules/" + name + ".yml", "");
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
        YamlTree.byKey(text.root.path("needs"), YamlTree::texts),
        text.optional("needs_history"),
        YamlTree.texts(text.root.path("computed_from")),
        new SentenceTemplate(text.required("expected_vi")),
        text.message("vi"),
        text.message("en"),
        YamlTree.byKey(
            text.root.path("not_evaluated"),
            words -> new Reason(words.path("vi").asString(""), words.path("en").asString(""))));
  }

  private SentenceTemplate message(String language) {
    return new SentenceTemplate(
        required("message_" + language) + " " + required("recommendation_" + language));
  }

  private Map<String, String> shared() {
    Map<String, String> shared = new LinkedHashMap<>();
    YamlTree.texts(root.path("shares"))
        .forEach(
            relation ->
                shared.put(
                    relation,
                    RuleShelf.text("shared/%s/%s.sql".formatted(required("form"), relation))));
    return shared;
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
