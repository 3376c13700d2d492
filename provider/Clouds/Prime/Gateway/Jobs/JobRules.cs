using System.Text;

namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>What a job may be, told before anything is sent.</summary>
internal static class JobRules
{
    // A single argument of a process has at most 128 KiB on Linux, and the line is in one with the rest of the launch, quoted.
    private const int MaxLineBytes = 96 * 1024;

    /// <summary>Refuses what cannot be started.</summary>
    /// <exception cref="CloudException">Refused.</exception>
    public static void Check(JobSpec job)
    {
        CheckId(job.Id);
        if (!IsHex(job.Fingerprint))
            throw Refused("the fingerprint of a job is hexadecimal");
        if (job.Line.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(job.Line.Replace("'", "'\\''", StringComparison.Ordinal)) > MaxLineBytes)
            throw Refused($"the command of a job has at most {MaxLineBytes >> 10} KiB and no NUL. Put a long one into a SandboxFile and run that");
        foreach (var (name, value) in job.Environment)
        {
            if (!IsName(name))
                throw Refused($"`{name}` is not the name of an environment variable: letters, digits and `_`, no digit first");
            if (value.Contains('\0', StringComparison.Ordinal))
                throw Refused($"the environment variable {name} has a NUL within, which no process can be given");
        }
    }

    /// <summary>Refuses what is not an id.</summary>
    /// <exception cref="CloudException">Refused.</exception>
    public static void CheckId(string id)
    {
        if (id.Length != 8 || !IsHex(id))
            throw Refused($"`{id}` is not the id of a job: eight hexadecimal digits, such as `3f9c21ab`");
    }

    private static CloudException Refused(string why) => new(CloudErrorKind.Refused, $"{why}.");

    private static bool IsHex(string text) => text.Length > 0 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
