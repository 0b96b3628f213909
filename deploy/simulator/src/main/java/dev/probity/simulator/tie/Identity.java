package dev.probity.simulator.tie;

/**
 * Something that names a party to the outside world.
 *
 * @param kind PHONE, EMAIL, BANK_ACCOUNT, DEVICE, IP, CHAT_HANDLE or ADDRESS
 * @param value as it was seen
 */
public record Identity(String kind, String value) {}
