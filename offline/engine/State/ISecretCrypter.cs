namespace Sandboxes.Offline.State;

/// <summary>Encrypts and decrypts the secrets of one stack.</summary>
internal interface ISecretCrypter
{
    string Encrypt(string plaintext);

    string Decrypt(string ciphertext);
}
