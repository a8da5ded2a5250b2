package io.revisit.business;

/** Calendar days that are stored, and follow from the clinic's time zone. */
public interface ClinicDays {

    /** Counts all of them of the current business anew, with what follows from them; can be repeated at any time. */
    void countAnew();
}
