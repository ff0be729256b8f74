package vn.tonghop.warehouse.workbook.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Ambiguous;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Bound;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Compound;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Exact;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Range;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Unreadable;

class NumeralReaderTest {

  private static final NumeralReader ALONE = NumeralReader.of(List.of());

  @ParameterizedTest(name = "[{index}] {0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5|1234.5|exact||",
        "7.213,5|7213.5|exact||",
        "1 234,5|1234.5|exact||",
        "1\u00A0234,5|1234.5|exact||",
        "1\u2009234,5|1234.5|exact||",
        "1\u202F234\u202F567|1234567|exact||",
        "1,234.5|1234.5|exact||",
        "1,234,567|1234567|exact||",
        "1.234.567|1234567|exact||",
        "1234,567|1234.567|exact||",
        "0,123|0.123|exact||",
        "0.123|0.123|exact||",
        "7,5|7.5|exact||",
        "7.5|7.5|exact||",
        "12|12|exact||",
        "0|0|exact||",
        "+11,26|11.26|exact||",
        "-4,13%|-4.13|exact||%",
        "− 4,13 %|-4.13|exact||%",
        "–4,13|-4.13|exact||",
        "95%|95|exact||%",
        "５，７３％|5.73|exact||%",
        "2,5E3|2500|exact||",
        "1.5e-2|0.015|exact||",
        "80,4 triệu đồng|80.4|exact|triệu đồng|",
        "80,4 triê\u0323u đô\u0300ng|80.4|exact|triệu đồng|",
        "1.409,5 km2|1409.5|exact|km2|",
        "905 người/km²|905|exact|người/km²|",
        "hơn 92,4|92.4|more_than||",
        "Hơn 92,4%|92.4|more_than||%",
        "ho\u031Bn 92,4|92.4|more_than||",
        "gần 31 500|31500|less_than||",
        "khoảng 11 000 tỷ đồng|11000|about|tỷ đồng|",
        "~ 24|24|about||",
      })
  void readsOneFigure(
      String text, BigDecimal value, String qualifier, String unit, String percent) {
    assertThat(ALONE.read(text))
        .isInstanceOfSatisfying(
            Exact.class,
            exact -> {
              assertThat(exact.value()).isEqualByComparingTo(value);
              assertThat(exact.qualifier().code()).isEqualTo(qualifier);
              assertThat(exact.measure().unit()).isEqualTo(unit == null ? "" : unit);
              assertThat(exact.measure().percentSign() == Numeral.PercentSign.PRESENT)
                  .isEqualTo("%".equals(percent));
            });
  }

  @ParameterizedTest(name = "[{index}] {0} runs from {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "7,5 - 8|7.5|8",
        "7,5-8,0|7.5|8.0",
        "7,5–8,0|7.5|8.0",
        "6,6-6,8%|6.6|6.8",
        "-2 - -1|-2|-1",
        "từ 80,4 triệu đồng đến 80,8 triệu đồng|80.4|80.8",
        "7,5 đến 8|7.5|8",
        "7,5 ÷ 8|7.5|8",
      })
  void readsARange(String text, BigDecimal low, BigDecimal high) {
    assertThat(ALONE.read(text))
        .isInstanceOfSatisfying(
            Range.class,
            range -> {
              assertThat(range.low()).isEqualByComparingTo(low);
              assertThat(range.high()).isEqualByComparingTo(high);
            });
  }

  @ParameterizedTest(name = "[{index}] {0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<7,6|LESS_THAN|7.6",
        "<10,4|LESS_THAN|10.4",
        "< 7,6|LESS_THAN|7.6",
        "Trên 4|MORE_THAN|4",
        "Dưới 3|LESS_THAN|3",
        "> 4|MORE_THAN|4",
        "<= 4|AT_MOST|4",
        "≥95%|AT_LEAST|95",
        "95% trở lên|AT_LEAST|95",
        "từ 95% trở lên|AT_LEAST|95",
        "3 trở xuống|AT_MOST|3",
        "không quá 4|AT_MOST|4",
        "ít nhất 12,5|AT_LEAST|12.5",
      })
  void readsABound(String text, Numeral.BoundKind kind, BigDecimal value) {
    assertThat(ALONE.read(text))
        .isInstanceOfSatisfying(
            Bound.class,
            bound -> {
              assertThat(bound.kind()).isEqualTo(kind);
              assertThat(bound.value()).isEqualByComparingTo(value);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "31.500", "gần 31.500", "56.000 - 61.000 tỷ đồng"})
  void leavesAmbiguousWhatNothingProves(String text) {
    assertThat(ALONE.read(text))
        .isInstanceOfSatisfying(
            Ambiguous.class, ambiguous -> assertThat(ambiguous.readings()).hasSize(2));
  }

  @ParameterizedTest(name = "[{index}] {0} beside {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|12,5;7|1234",
        "1.234|1.234.567|1234",
        "1.234|1 234,5;hơn 3,2%|1234",
        "1,234|12,5|1.234",
        "1.234|12.5;7.25;0.5|1.234",
        "1,234|1,234.5;0.5;7.5|1234",
        "gần 31.500|12,5|31500",
      })
  void readsByTheEvidenceOfItsSheet(String text, String others, BigDecimal value) {
    Numeral numeral = NumeralReader.of(List.of(others.split(";"))).read(text);
    assertThat(numeral)
        .isInstanceOfSatisfying(
            Exact.class, exact -> assertThat(exact.value()).isEqualByComparingTo(value));
  }

  @Test
  void staysAmbiguousInASheetThatProvesBoth() {
    Numeral numeral = NumeralReader.of(List.of("12,5", "12.5")).read("1.234");
    assertThat(numeral).isInstanceOf(Ambiguous.class);
    assertThat(
            ((Ambiguous) numeral)
                .readings().stream()
                    .map(reading -> ((Exact) reading).value().toPlainString())
                    .collect(Collectors.toList()))
        .containsExactly("1234", "1.234");
  }

  @Test
  void takesOneEnglishTextForASlip() {
    assertThat(NumeralReader.of(List.of("103.5", "818")).read("1.150"))
        .isInstanceOf(Ambiguous.class);
    assertThat(NumeralReader.of(List.of("103.5", "30.5")).read("1.150"))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void takesNoProofFromExponentsOrAmbiguousNeighbours() {
    assertThat(NumeralReader.of(List.of("2.5E3", "2.500", "…", "-", "")).read("1.234"))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void readsAChangeAndWhatIsLeft() {
    assertThat(ALONE.read("0,7% (còn 4,33%)"))
        .isInstanceOfSatisfying(
            Compound.class,
            compound -> {
              assertThat(compound.change().value()).isEqualByComparingTo("0.7");
              assertThat(compound.remaining().value()).isEqualByComparingTo("4.33");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"…", "...", "..", " … ", "chưa có số liệu", "Không có số liệu"})
  void readsDotsAsNotReported(String text) {
    assertThat(ALONE.read(text)).isInstanceOf(Numeral.NotReported.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "–", " - ", "−", "Không phát sinh"})
  void readsADashAsNotApplicable(String text) {
    assertThat(ALONE.read(text)).isInstanceOf(Numeral.NotApplicable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u200B"})
  void readsSpacesAsBlank(String text) {
    assertThat(ALONE.read(text)).isInstanceOf(Numeral.Blank.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xuất siêu",
        "=1+1",
        "#REF!",
        "12 34",
        "1.23.4",
        "007",
        "(123)",
        "5 và 6",
        "8 - 7,5",
        "5% - 6 triệu",
        "1e99",
        "99999999999999999999999999999",
        "NaN",
        "18/6/2024",
        "1,2,3",
        "--5",
        "12 người 3 xe",
        "5 đến",
        "5 và hơn",
        "Khoảng 7,5 - 8"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(ALONE.read(text)).isInstanceOf(Unreadable.class);
  }

  @Test
  void doesNotTakeAReversedRangeForProof() {
    assertThat(ALONE.read("8 - 7.500")).isInstanceOf(Unreadable.class);
    assertThat(NumeralReader.of(List.of("12,5")).read("8 - 7.500")).isInstanceOf(Range.class);
  }

  @Test
  void readsWordsOfABoundAsAQualifierInResults() {
    Bound bound = (Bound) ALONE.read("trên 92,4");
    assertThat(bound.findResult())
        .hasValueSatisfying(exact -> assertThat(exact.qualifier()).isEqualTo(Qualifier.MORE_THAN));
    assertThat(((Bound) ALONE.read("95% trở lên")).findResult()).isEmpty();
  }
}
