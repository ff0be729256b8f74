package vn.tonghop.warehouse.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.tonghop.warehouse.Failure;

/**
 * A JSON file as maps, lists and texts. Read by the parser alone: starting Jackson's binding costs
 * a question as much as answering it.
 */
public final class PlainJson {
  private PlainJson() {}

  /**
   * The object in a file; its values are maps, lists, and the texts of everything else.
   *
   * @throws Failure if the file cannot be read or holds no object
   */
  public static Map<String, Object> read(Path file) {
    return parse(file.toString(), EndingFile.text(file));
  }

  /**
   * The object in a text.
   *
   * @param where what a failure names
   * @throws Failure if it holds no object, or not only one
   */
  public static Map<String, Object> parse(String where, String text) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Failure("Cannot read %s: expected an object".formatted(where));
      }
      return object(parser);
    } catch (JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(where, e.getOriginalMessage()), e);
    }
  }

  /** The text of a field; empty if it is missing. */
  public static String text(Map<String, Object> object, String field) {
    return object.getOrDefault(field, "").toString();
  }

  /** The whole number of a field; 0 if it is missing. */
  public static int number(Map<String, Object> object, String field) {
    return Integer.parseInt(object.getOrDefault(field, "0").toString());
  }

  /** The texts of a list; none if it is missing. */
  public static List<String> texts(Map<String, Object> object, String field) {
    return object.get(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** The objects of a list, each the texts of its fields; none if it is missing. */
  public static List<Map<String, String>> objects(Map<String, Object> object, String field) {
    List<Map<String, String>> objects = new ArrayList<>();
    if (object.get(field) instanceof List<?> list) {
      list.forEach(each -> objects.add(textsByName(Map.of(field, each), field)));
    }
    return objects;
  }

  /** The texts of an object's fields; none if it is missing. */
  public static Map<String, String> textsByName(Map<String, Object> object, String field) {
    Map<String, String> texts = new TreeMap<>();
    if (object.get(field) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> texts.put(name.toString(), value.toString()));
    }
    return texts;
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static Object value(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return parser.getString();
  }
}
