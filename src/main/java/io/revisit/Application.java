package io.revisit;

import static java.util.stream.Collectors.joining;

import io.revisit.business.BusinessOpening;
import io.revisit.business.DemoAccounts;
import io.revisit.security.DemoSignIn;
import io.revisit.startup.Refusal;
import io.revisit.startup.StartUp;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts Revisit: settles what must stand before Spring, runs Spring, says where to go. */
@SpringBootApplication
public class Application {

    /** @param args see {@code ./start --help} */
    public static void main(String[] args) {
        LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
        try {
            StartUp startUp = StartUp.prepare(args);
            SpringApplication.getShutdownHandlers().add(startUp::close);
            ConfigurableApplicationContext context = run(startUp);
            startUp.ready();
            announce(context);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Spring has already reported it; what matters here is that no thread keeps the process alive.
            System.exit(1);
        }
    }

    private static ConfigurableApplicationContext run(StartUp startUp) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("startUp", startUp.properties())));
        return application.run(startUp.springArguments().toArray(String[]::new));
    }

    private static void announce(ConfigurableApplicationContext context) {
        System.out.printf(
                "%nRevisit is ready: http://localhost:%s/%n%s%n%n",
                context.getEnvironment().getProperty("local.server.port"), howToSignIn(context));
    }

    private static String howToSignIn(ConfigurableApplicationContext context) {
        if (context.getBean(DemoAccounts.class).exist()) {
            return Arrays.stream(DemoSignIn.values())
                    .map(DemoSignIn::email)
                    .collect(joining(", ", "Sign in as one of ", " with the password " + DemoSignIn.PASSWORD + "."));
        }
        return context.getBean(BusinessOpening.class).isNeeded()
                ? "Open the page to create the clinic and its first owner."
                : "Sign in with your own account.";
    }
}
