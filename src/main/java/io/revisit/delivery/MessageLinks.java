package io.revisit.delivery;

/**
 * The addresses of our own in one e-mail.
 *
 * @param unsubscribe where its reader unsubscribes; counted nowhere
 * @param click what addresses of counted links begin with
 * @param picture the picture that tells of an opening
 */
record MessageLinks(String unsubscribe, String click, String picture) {

    /**
     * Where the link leads that stands for an address of the text.
     *
     * @param number of the address in the text, from 1
     */
    String click(int number) {
        return click + "/" + number;
    }
}
