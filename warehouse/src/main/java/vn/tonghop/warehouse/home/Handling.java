package vn.tonghop.warehouse.home;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;

/**
 * Handles one delivery after another so that whatever ends the handling of one, be it an exception,
 * too little memory or the end of the process, is the outcome of that one: it is set aside, and the
 * others go on. Only trouble of the home itself, which all of them share, ends the step.
 */
public final class Handling {

  /** The finding of what was set aside. */
  public static final String CODE = "NOT_HANDLED";

  private static final Logger log = LoggerFactory.getLogger(Handling.class);
  private static final int MOST_DEATHS = 2;

  private static final Reason DEATHS =
      new Reason("chương trình dừng đột ngột hai lần", "the process ended twice");
  private static final Reason MEMORY = new Reason("không đủ bộ nhớ", "out of memory");
  private static final Reason NESTING = new Reason("lồng nhau quá sâu", "nested too deeply");
  private static final Reason OUTBOX =
      new Reason("không ghi được vào thư mục trả của đơn vị", "its outbox cannot be written");
  private static final Reason INTERNAL = new Reason("lỗi nội bộ", "an internal error");

  /** Where in its way a delivery is. */
  public enum Step {
    IDENTIFY("nhận dạng", "identified"),
    JUDGE("kiểm tra", "judged"),
    STORE("lưu số liệu", "stored");

    private final String vi;
    private final String en;

    Step(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  private final AgencyFolders folders;
  private final Verdicts verdicts;
  private final SetAside setAside;
  private final BegunMarks begun;
  private final ReadWriteLock room = new ReentrantReadWriteLock(true);

  public Handling(DataHome home, SetAside setAside) {
    this.folders = new AgencyFolders(home);
    this.verdicts = new Verdicts(home);
    this.setAside = setAside;
    this.begun = new BegunMarks(home, setAside.program());
  }

  /**
   * Handles a delivery; several may be at hand at the same time, in a thread each.
   *
   * @param otherwise makes the outcome of a delivery that is set aside, or put off because the
   *     outbox of its agency takes nothing; what it throws concerns all
   * @param notice tells the sender of it
   * @throws Failure if the home itself is in trouble; then nothing is set aside
   */
  public <T> T of(
      Receipt receipt,
      Step step,
      Supplier<T> work,
      Function<Submission, T> otherwise,
      Consumer<Submission> notice) {
    T outcome =
        contained(
            receipt.sha256(),
            "%s of %s".formatted(receipt.landed(), receipt.sender()),
            step,
            () -> {
              T done = work.get();
              setAside.release(receipt);
              return done;
            },
            why -> {
              Submission unhandled =
                  why == OUTBOX ? Submission.waiting(receipt) : unhandled(receipt, step, why);
              T instead = otherwise.apply(unhandled);
              if (unhandled.isSetAside()) {
                tell(unhandled, notice);
                setAside.put(unhandled);
              }
              verdicts.withdraw(receipt);
              return instead;
            });
    begun.end(receipt.sha256());
    return outcome;
  }

  private void tell(Submission unhandled, Consumer<Submission> notice) {
    folders
        .attempt(() -> notice.accept(unhandled))
        .ifPresent(
            why ->
                log.error(
                    "Could not tell {} that {} is set aside: {}",
                    unhandled.receipt().sender(),
                    unhandled.receipt().landed(),
                    Failure.said(why)));
  }

  /** Whether a process ended while it had a delivery at hand, or has it at hand now. */
  public boolean isBegun(Receipt receipt) {
    return begun.deaths(receipt.sha256()) > 0;
  }

  /**
   * Asks what a file that has no receipt yet is; the fallback if the question itself cannot be
   * handled.
   */
  public <T> T identify(String sha256, String sender, Supplier<T> question, T fallback) {
    return contained(sha256, "a file of " + sender, Step.IDENTIFY, question, why -> fallback);
  }

  private <T> T contained(
      String sha256, String about, Step step, Supplier<T> work, Function<Reason, T> otherwise) {
    int deaths = begun.deaths(sha256);
    if (deaths >= MOST_DEATHS) {
      log.error("Set aside {}: the process ended twice while it was {}", about, step.en);
      return otherwise.apply(DEATHS);
    }
    begun.begin(sha256, deaths);
    try {
      return deaths > 0 ? in(room.writeLock(), work) : together(work);
    } catch (Aside.Unwritable e) {
      folders.requireOfOne(e);
      log.error("Put off {}: {}; it is tried again by the next intake", about, e.getMessage());
      return otherwise.apply(OUTBOX);
    } catch (LandedRows.Unreadable e) {
      throw e;
    } catch (RuntimeException | Error e) {
      folders.requireRoom();
      log.error("Set aside {}: it could not be {}", about, step.en, e);
      return otherwise.apply(kind(e));
    } finally {
      begun.end(sha256);
    }
  }

  /** Memory may be short because of a neighbour's delivery: alone it has what there is. */
  private <T> T together(Supplier<T> work) {
    try {
      return in(room.readLock(), work);
    } catch (OutOfMemoryError e) {
      return in(room.writeLock(), work);
    }
  }

  private static <T> T in(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static Reason kind(Throwable trouble) {
    if (trouble instanceof OutOfMemoryError) {
      return MEMORY;
    }
    return trouble instanceof StackOverflowError ? NESTING : INTERNAL;
  }

  private static Submission unhandled(Receipt receipt, Step step, Reason why) {
    Finding finding =
        new Finding(
            CODE,
            Severity.REMARK,
            "",
            "",
            "",
            "",
            "Hệ thống chưa xử lý được tệp này (bước: %s; loại lỗi: %s). Đây là lỗi của hệ thống, không phải của đơn vị; đơn vị không cần gửi lại gì, tệp được giữ nguyên và sẽ được xử lý lại."
                .formatted(step.vi, why.vi()),
            "The file could not be %s: %s. It is our fault, not the agency's; nothing need be sent again, the file is kept and will be handled again."
                .formatted(step.en, why.en()));
    return new Submission(receipt, Verdict.SET_ASIDE, List.of(finding), "", 0, 0, 0);
  }
}
