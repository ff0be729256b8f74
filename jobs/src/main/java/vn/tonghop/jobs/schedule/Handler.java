package vn.tonghop.jobs.schedule;

/**
 * Does what an appointment is for.
 *
 * <p>It must be safe to call again for the same appointment: a process may die after the work and
 * before the record of it, and then the work is asked for once more.
 */
@FunctionalInterface
public interface Handler {

  /**
   * @throws RuntimeException if it could not be done; it is asked for again after a pause
   */
  void perform(Appointment appointment);
}
