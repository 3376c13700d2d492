using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Config;

/// <summary>The passphrase, from the same two environment variables as the real CLI.</summary>
internal static class Passphrase
{
    public static string Read(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue("PULUMI_CONFIG_PASSPHRASE", out var phrase))
            return phrase;
        if (environment.TryGetValue("PULUMI_CONFIG_PASSPHRASE_FILE", out var file) && file.Length > 0)
        {
            return File.Exists(file)
                ? File.ReadAllText(file).TrimEnd('\r', '\n')
                : throw new StateException($"the file of PULUMI_CONFIG_PASSPHRASE_FILE is not there: {file}");
        }

        throw new StateException("the stack has secrets: set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE (an empty passphrase is one too)");
    }
}
