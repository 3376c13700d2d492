using System.Security.Cryptography;
using System.Text;

namespace Sandboxd.State;

/// <summary>Seals values that must not lie on disk in clear: AES-256-GCM, bound to what the value belongs to.</summary>
internal sealed class SecretBox(byte[] key)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals a value; only the same box opens it, and only for the same owner (a sandbox and its variable's name).</summary>
    public string Seal(string value, string owner)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(owner));
        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Opens what <see cref="Seal"/> made; throws <see cref="CryptographicException"/> when it was altered or sealed elsewhere.</summary>
    public string Open(string sealedValue, string owner)
    {
        var bytes = Convert.FromBase64String(sealedValue).AsSpan();
        if (bytes.Length < NonceLength + TagLength)
            throw new CryptographicException("a sealed value is too short");
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(bytes[..NonceLength], bytes[(NonceLength + TagLength)..], bytes.Slice(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(owner));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A keyed hash: equal inputs are recognised, and nobody without the key can guess the input.</summary>
    public string Hash(ReadOnlySpan<byte> data) => Convert.ToHexStringLower(HMACSHA256.HashData(Subkey("hash"), data));

    /// <summary>A key for one purpose, derived from this box's.</summary>
    public byte[] Subkey(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes(purpose));
}
