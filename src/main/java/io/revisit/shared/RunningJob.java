package io.revisit.shared;

import java.util.List;

/**
 * A long job of the current business that is running or waiting to run.
 *
 * @param titleKey key of the text that names it
 * @param arguments arguments of that text
 * @param done how much of it is done
 * @param total how much there is in all; 0 while not known
 * @param route address of the page that shows it, without a leading slash
 */
public record RunningJob(String titleKey, List<Object> arguments, long done, long total, String route) {
    public RunningJob {
        arguments = List.copyOf(arguments);
    }
}
