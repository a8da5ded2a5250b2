package io.revisit.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a sign-in comes from, as the throttle counts it. */
final class SignInAddress {

    private static final int NETWORK_BYTES = 8;

    private SignInAddress() {}

    /** The address itself; of IPv6 only the network, since each of its users has 2^64 addresses to change between. */
    static String of(String remoteAddress) {
        if (!remoteAddress.contains(":")) {
            return remoteAddress;
        }
        try {
            InetAddress address = InetAddress.getByName(remoteAddress);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return remoteAddress;
        }
    }
}
