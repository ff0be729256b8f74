package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the questions to start from show. */
class StartingQuestionTest {
  private static final Pattern ENGLISH = Pattern.compile("\\b(\\w+)_en\\b");

  @Test
  void showWhatIsInTwoLanguagesInVietnameseToo() {
    assertThat(StartingQuestion.list())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            question ->
                assertThat(ENGLISH.matcher(question.sql()).results())
                    .allSatisfy(
                        english ->
                            assertThat(question.sql())
                                .as(question.name())
                                .contains(english.group(1) + "_vi")));
  }
}
