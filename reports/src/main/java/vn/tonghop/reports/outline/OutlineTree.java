package vn.tonghop.reports.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** One outline file, and what is laid over it: only what differs is said again. */
record OutlineTree(String path, ObjectNode root) {

  private static final Set<String> WORDS = Set.of("like", "for_each", "texts", "blocks");

  static OutlineTree empty(String path) {
    return new OutlineTree(path, JsonNodeFactory.instance.objectNode());
  }

  static OutlineTree of(String path, String yaml) {
    try {
      if (!(OutlineYaml.MAPPER.readTree(yaml) instanceof ObjectNode root)) {
        throw new Failure("Cannot read %s: expected %s".formatted(path, WORDS));
      }
      for (String word : root.propertyNames()) {
        if (!WORDS.contains(word)) {
          throw new Failure(
              "Cannot read %s: unknown word '%s'%s"
                  .formatted(path, word, Nearest.hint(word, WORDS)));
        }
      }
      return new OutlineTree(path, root);
    } catch (JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(path, e.getOriginalMessage()), e);
    }
  }

  /** The shared outlines that this one begins from. */
  List<String> likes() {
    List<String> likes = new ArrayList<>();
    JsonNode like = root.path("like");
    if (like.isString()) {
      likes.add(like.asString());
    }
    like.values().forEach(name -> likes.add(name.asString()));
    return likes;
  }

  /** Lays another over this one: what it says stands, a null takes away. */
  void add(OutlineTree over) {
    lay(root, over.root);
  }

  private static void lay(ObjectNode under, ObjectNode over) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      if (entry.getValue().isNull()) {
        under.remove(entry.getKey());
      } else if (under.get(entry.getKey()) instanceof ObjectNode below
          && entry.getValue() instanceof ObjectNode above) {
        lay(below, above);
      } else {
        under.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }

  /**
   * Has every text said anew, by its place: the words that lead to it, lines and columns counted
   * from 1.
   */
  void reword(BinaryOperator<String> words) {
    reword(root, "", false, words);
  }

  private static void reword(
      ContainerNode<?> node, String place, boolean isText, BinaryOperator<String> words) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        boolean isNamedText = name.endsWith("_vi");
        object.set(name, said(object.get(name), place + name, isNamedText, words));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, said(array.get(i), place + (i + 1), isText, words));
      }
    }
  }

  private static JsonNode said(
      JsonNode node, String place, boolean isText, BinaryOperator<String> words) {
    if (node instanceof ContainerNode<?> container) {
      reword(container, place + ".", isText, words);
    }
    return isText && node.isString()
        ? StringNode.valueOf(words.apply(place, node.asString()))
        : node;
  }

  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    root.path("texts").properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    return texts;
  }

  /** What the report is made once for each row of. */
  ForEach forEach() {
    JsonNode written = root.path("for_each");
    return written.isMissingNode() ? ForEach.ONE : OutlineYaml.forEach(path, written);
  }

  /** The blocks, each in its place: where it is first named, or {@code after} another. */
  List<Block> blocks() {
    JsonNode blocks = root.path("blocks");
    List<String> keys = new ArrayList<>(blocks.propertyNames());
    for (String key : List.copyOf(keys)) {
      @Nullable JsonNode after = blocks.get(key).get("after");
      if (after != null) {
        keys.remove(key);
        keys.add(place(key, after.asString(), keys) + 1, key);
      }
    }
    List<Block> made =
        keys.stream().map(key -> OutlineYaml.block(path, key, blocks.get(key))).toList();
    new References(path, made).check();
    return made;
  }

  private int place(String key, String after, List<String> keys) {
    int place = keys.indexOf(after);
    if (place < 0) {
      throw new Failure(
          "Cannot read %s: block '%s' is to stand after '%s', which is unknown%s"
              .formatted(path, key, after, Nearest.hint(after, keys)));
    }
    return place;
  }
}
