package io.revisit.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** Calls every public method of every service that reads, and keeps the answers as text. */
final class ServiceWalk {

    /** A method whose name starts so writes; its feature's own tests prove that it leaves other businesses alone. */
    private static final Pattern WRITES = Pattern.compile(
            "(?:accept|activate|add|approve|archive|calculate|cancel|change|check|choose|complete|confirm|considerSent"
                    + "|copy|create|deactivate|delete|duplicate|erase|findOrCreate|finish|forDirection|forDoctor|give|invite|mark"
                    + "|merge"
                    + "|order|pause|plan|read(?:As)|rebuild|recalculate|record|refund|register|remove|rename|resend|restore"
                    + "|resume|revoke|run|save|schedule|send|set|start|stop|tag|test|to|undo|unmerge|untag|update|upload|withdraw)"
                    + "(?:[A-Z].*)?");

    private final ApplicationContext application;

    ServiceWalk(ApplicationContext application) {
        this.application = application;
    }

    /**
     * Asks everything.
     *
     * @return what each call answered, by the call; a refusal is an answer
     */
    Map<String, String> ask(Arguments arguments) throws ReflectiveOperationException {
        Map<String, String> answers = new TreeMap<>();
        for (Object service : services()) {
            for (Method method : questions(AopUtils.getTargetClass(service))) {
                for (Object[] call : arguments.of(method)) {
                    String key = "%s.%s%s"
                            .formatted(
                                    method.getDeclaringClass().getSimpleName(),
                                    method.getName(),
                                    Arrays.stream(call)
                                            .filter(Enum.class::isInstance)
                                            .toList());
                    answers.put(key, answer(service, method, call));
                }
            }
        }
        return answers;
    }

    private List<Object> services() {
        return application.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("io.revisit."))
                .filter(bean -> Modifier.isPublic(AopUtils.getTargetClass(bean).getModifiers()))
                .toList();
    }

    private static List<Method> questions(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> !WRITES.matcher(method.getName()).matches())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static String answer(Object service, Method method, Object[] call) throws IllegalAccessException {
        try {
            Object answer = method.invoke(service, call);
            StringBuilder text = new StringBuilder(Description.of(answer));
            for (Object argument : call) {
                if (argument instanceof ByteArrayOutputStream written) {
                    text.append(text(written.toByteArray()));
                }
            }
            return text.toString();
        } catch (InvocationTargetException e) {
            return ANSWERED_BY + e.getCause();
        }
    }

    /** What was written; of a workbook or an archive what its parts say, but for the time at which it was written. */
    private static String text(byte[] written) {
        if (written.length < 2 || written[0] != 'P' || written[1] != 'K') {
            return new String(written, StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try {
            Path file = Files.createTempFile("written", ".zip");
            Files.write(file, written);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    if (!part.getName().startsWith("docProps/")) {
                        byte[] content = zip.getInputStream(part).readAllBytes();
                        parts.append(part.getName()).append(new String(content, StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString();
    }

    /** How the answer begins when the service refused. */
    static final String ANSWERED_BY = "refused: ";
}
