using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Config;

/// <summary>
/// Pulumi's passphrase secrets: AES-256-GCM under a key of PBKDF2-SHA256 with 1,000,000 rounds. A value reads
/// <c>v1:NONCE:CIPHERTEXT+TAG</c> in base64; the salt reads <c>v1:SALT:</c> and a value that must decrypt to <c>pulumi</c>.
/// </summary>
internal sealed class PassphraseCrypter : ISecretCrypter
{
    private const int TagBytes = 16;
    private const string Probe = "pulumi";
    private static readonly ConcurrentDictionary<(string Passphrase, string Salt), byte[]> Derived = new();
    private readonly byte[] _key;

    private PassphraseCrypter(byte[] key, string salt)
    {
        _key = key;
        Salt = salt;
    }

    /// <summary>The salt with its probe, as <c>encryptionsalt</c> and the state keep it.</summary>
    public string Salt { get; private set; }

    public static PassphraseCrypter Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(8);
        var crypter = new PassphraseCrypter(Derive(passphrase, salt), "");
        crypter.Salt = $"v1:{Convert.ToBase64String(salt)}:{crypter.Encrypt(Probe)}";
        return crypter;
    }

    /// <exception cref="StateException">The passphrase does not fit the salt.</exception>
    public static PassphraseCrypter Open(string passphrase, string salt)
    {
        var parts = salt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != "v1")
            throw new StateException("encryptionsalt is malformed; it looks like v1:SALT:v1:NONCE:CIPHERTEXT");
        var crypter = new PassphraseCrypter(Derive(passphrase, Convert.FromBase64String(parts[1])), salt);
        try
        {
            if (crypter.Decrypt(parts[2]) == Probe)
                return crypter;
        }
        catch (StateException)
        {
            // The probe did not decrypt: the passphrase is another one, said below.
        }

        throw new StateException("incorrect passphrase: PULUMI_CONFIG_PASSPHRASE (or the file of PULUMI_CONFIG_PASSPHRASE_FILE) is not the one this stack was encrypted with");
    }

    public string Encrypt(string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var text = Encoding.UTF8.GetBytes(plaintext);
        var sealedText = new byte[text.Length + TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, text, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    public string Decrypt(string ciphertext)
    {
        var parts = ciphertext.Split(':');
        if (parts.Length != 3 || parts[0] != "v1")
            throw new StateException("a secret is malformed; it looks like v1:NONCE:CIPHERTEXT");
        try
        {
            var sealedText = Convert.FromBase64String(parts[2]);
            var text = new byte[sealedText.Length - TagBytes];
            using var aes = new AesGcm(_key, TagBytes);
            aes.Decrypt(Convert.FromBase64String(parts[1]), sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
            return Encoding.UTF8.GetString(text);
        }
        catch (Exception failed) when (failed is CryptographicException or FormatException or ArgumentException or OverflowException)
        {
            throw new StateException("a secret cannot be decrypted: it was encrypted with another passphrase or is damaged", failed);
        }
    }

    /// <summary>Takes a good part of a second, so what was derived once is kept for the process.</summary>
    private static byte[] Derive(string passphrase, byte[] salt) => Derived.GetOrAdd((passphrase, Convert.ToBase64String(salt)),
        _ => Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 1_000_000, HashAlgorithmName.SHA256, 32));
}
