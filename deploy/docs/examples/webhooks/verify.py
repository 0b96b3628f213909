"""Whether a webhook is Probity's and fresh: python3 verify.py ID TIMESTAMP SIGNATURES < BODY, with the secret in WEBHOOK_SECRET."""

import base64
import hashlib
import hmac
import os
import sys
import time

TOLERANCE_SECONDS = 300


def verify(secret: str, id: str, timestamp: str, signatures: str, body: bytes, now: float) -> bool:
    if abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    mac = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256)
    expected = "v1," + base64.b64encode(mac.digest()).decode()
    # while one secret replaces another there are two signatures; compared in constant time
    return any(hmac.compare_digest(expected, given) for given in signatures.split(" "))


if __name__ == "__main__":
    genuine = verify(os.environ["WEBHOOK_SECRET"], *sys.argv[1:4], sys.stdin.buffer.read(), time.time())
    print("genuine" if genuine else "not genuine")
    sys.exit(0 if genuine else 1)
