using System.Security.Cryptography;
using System.Text;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>
/// Tells a job of this resource from all others, so that one whose start an engine did not live to record is found again. It lies in the
/// sandbox, in clear: no secret goes into it, for a hash of a short secret can be guessed.
/// </summary>
internal static class JobFingerprint
{
    private static readonly string[] _parts =
    [
        CommandProperties.SandboxId, BackgroundJobProperties.CommandLine, CommandProperties.WorkingDir, CommandProperties.EnvironmentVars,
        CommandProperties.User, CommandProperties.Triggers,
    ];

    /// <summary>Sixty-four hexadecimal digits.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="inputs">What it runs.</param>
    /// <param name="salt">Empty, or what makes it another than all before: nothing is then found again.</param>
    public static string Of(string urn, PropertyMap inputs, string salt = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, urn);
        Add(hash, salt);
        foreach (var name in _parts)
        {
            Add(hash, name);
            Add(hash, inputs.Find(name));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, PropertyValue? value)
    {
        switch (value)
        {
            case null or { IsSecret: true }:
                Add(hash, "-");
                break;
            case { Unwrapped: PropertyValue.Map map }:
                Add(hash, $"{{{map.Entries.Count}");
                foreach (var (key, entry) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    Add(hash, key);
                    Add(hash, entry);
                }

                break;
            case { Unwrapped: PropertyValue.List list }:
                Add(hash, $"[{list.Items.Count}");
                foreach (var item in list.Items)
                    Add(hash, item);
                break;
            default:
                Add(hash, JsonValues.ToJson(value)?.ToJsonString() ?? "null");
                break;
        }
    }

    /// <summary>With its length before it, so that no two lists of parts read alike.</summary>
    private static void Add(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
