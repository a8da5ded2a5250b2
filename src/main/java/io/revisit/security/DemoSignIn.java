package io.revisit.security;

/** The sign-ins of the demo clinic. They are no secret: the sign-in page offers them where a demo clinic is. */
public enum DemoSignIn {
    OWNER("owner@demo.revisit", Role.OWNER),
    ADMINISTRATOR("admin@demo.revisit", Role.ADMINISTRATOR),
    PARTNER("partner@demo.revisit", Role.PARTNER);

    /** The password of all three. */
    public static final String PASSWORD = "revisit-demo";

    private final String email;
    private final Role role;

    DemoSignIn(String email, Role role) {
        this.email = email;
        this.role = role;
    }

    /** The address to sign in with. */
    public String email() {
        return email;
    }

    /** What the user is in the demo clinic. */
    public Role role() {
        return role;
    }
}
