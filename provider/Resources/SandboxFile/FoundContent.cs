using System.Text;
using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.SandboxFile.SandboxFileProperties;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>What a file in a sandbox holds, as inputs: text where it is text and short, else an asset of which only the hash is told.</summary>
internal static class FoundContent
{
    /// <summary>Most bytes that are read back as text.</summary>
    public const int LongestText = 1024 * 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The inputs after a look at the file. They stay as written while the file is the one that was uploaded; else they say what is there
    /// now, which is a changed input, so that a drift check is red and the next update writes the file again.
    /// </summary>
    /// <param name="inputs">The inputs before.</param>
    /// <param name="uploaded">Hash of what was last known to be there.</param>
    /// <param name="digest">What is there.</param>
    /// <param name="text">It as text; null when it is none, or was not read.</param>
    public static PropertyMap After(PropertyMap inputs, string? uploaded, FileDigest digest, string? text)
    {
        if (uploaded == digest.Sha256)
            return inputs;
        var secret = inputs.HasSecret(SandboxFileProperties.Content) || inputs.HasSecret(Source);
        return inputs.Find(Source) is null && text is not null
            ? inputs.With(SandboxFileProperties.Content, Marked(PropertyValue.Of(text), secret))
            : inputs.With(SandboxFileProperties.Content, null).With(Source, Marked(new PropertyValue.Asset(digest.Sha256), secret));
    }

    /// <summary>The inputs of a file that no program wrote yet.</summary>
    public static PropertyMap Imported(string sandboxId, string path, FileDigest digest, string? text)
    {
        var inputs = PropertyMap.Empty.With(SandboxId, PropertyValue.Of(sandboxId)).With(SandboxFileProperties.Path, PropertyValue.Of(path));
        return text is null
            ? inputs.With(Source, new PropertyValue.Asset(digest.Sha256))
            : inputs.With(SandboxFileProperties.Content, PropertyValue.Of(text));
    }

    /// <summary>The bytes as text; null when they are not, and would not come out again byte for byte.</summary>
    public static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestText || bytes.Contains((byte)0))
            return null;
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // No UTF-8: a file of another kind, which is an answer and no failure.
            return null;
        }
    }

    private static PropertyValue Marked(PropertyValue value, bool secret) => secret ? value.AsSecret() : value;
}
