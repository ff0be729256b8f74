package vn.tonghop.reports.outline;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** How a block is written in YAML: the words of its record, what is left out empty. */
final class OutlineYaml {

  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(String.class, override -> override.setNullHandling(EMPTY))
          .withConfigOverride(List.class, override -> override.setNullHandling(EMPTY))
          .withConfigOverride(Map.class, override -> override.setNullHandling(EMPTY))
          .build();

  private OutlineYaml() {}

  /** The words of a block; one of the last four says what it prints. */
  private record Written(
      String after,
      String headingVi,
      int headingLevel,
      String appendixVi,
      String whenEmptyVi,
      @Nullable Letter letter,
      @Nullable Text text,
      @Nullable Table table,
      @Nullable Chart chart) {

    Block block(String key) {
      List<Body> bodies =
          Stream.<@Nullable Body>of(letter, text, table, chart).filter(Objects::nonNull).toList();
      if (bodies.size() != 1) {
        throw new IllegalArgumentException(
            "expected one of letter, text, table, chart, found " + bodies.size());
      }
      int level = headingLevel == 0 ? 1 : headingLevel;
      return new Block(key, headingVi, level, appendixVi, whenEmptyVi, bodies.get(0));
    }
  }

  static Block block(String path, String key, JsonNode node) {
    return read(path + ", block " + key, node, at -> at(at, Written.class).block(key));
  }

  static ForEach forEach(String path, JsonNode node) {
    return read(path + ", for_each", node, at -> at(at, ForEach.class));
  }

  private static <T> T at(JsonNode node, Class<T> type) {
    return MAPPER.treeToValue(node, type);
  }

  private static <T> T read(String place, JsonNode node, Function<JsonNode, T> reading) {
    try {
      return reading.apply(node);
    } catch (DatabindException e) {
      throw new Failure("Cannot read %s%s: %s".formatted(place, within(e), words(e, node)), e);
    } catch (IllegalArgumentException e) {
      throw new Failure("Cannot read %s: %s".formatted(place, e.getMessage()), e);
    }
  }

  private static String within(DatabindException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      path.append(
          step.getPropertyName() == null
              ? "[" + step.getIndex() + "]"
              : "." + step.getPropertyName());
    }
    return path.isEmpty() ? "" : ", " + path.substring(1);
  }

  private static String words(DatabindException e, JsonNode block) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e instanceof ValueInstantiationException refused) {
      List<String> known = words(refused.getType().getRawClass());
      for (String word : at(block, e.getPath()).propertyNames()) {
        if (!known.contains(word)) {
          return unknown(word, known);
        }
      }
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      List<String> known =
          Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList();
      String found = String.valueOf(wrong.getValue());
      return "'%s' is unknown%s, expected one of %s"
          .formatted(found, Nearest.hint(found, known), known);
    }
    return e.getCause() instanceof IllegalArgumentException refused
        ? String.valueOf(refused.getMessage())
        : e.getOriginalMessage();
  }

  private static String unknown(String word, Collection<?> known) {
    List<String> words = known.stream().map(String::valueOf).toList();
    return "unknown word '%s'%s, expected one of %s"
        .formatted(word, Nearest.hint(word, words), words);
  }

  /** A record refuses what it lacks before it is told of the word that nobody knows. */
  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static JsonNode at(JsonNode node, List<JacksonException.Reference> path) {
    JsonNode here = node;
    for (JacksonException.Reference step : path) {
      here =
          step.getPropertyName() == null
              ? here.path(step.getIndex())
              : here.path(step.getPropertyName());
    }
    return here;
  }
}
