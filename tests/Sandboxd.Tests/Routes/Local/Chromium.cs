using System.Diagnostics;

namespace Sandboxes.Sandboxd.Tests.Routes.Local;

/// <summary>A real browser without a window.</summary>
internal static class Chromium
{
    private const string Binary = "/usr/bin/chromium";

    // Root may not have chromium's own sandbox; the others keep it from calling out at every start.
    private static readonly string[] Options =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static bool IsThere => File.Exists(Binary);

    /// <summary>Opens an address in a profile of its own; gives the document as the browser then has it.</summary>
    public static async Task<string> OpenAsync(string address)
    {
        var profile = Directory.CreateTempSubdirectory("sandboxd-test-").FullName;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Binary, [.. Options, $"--user-data-dir={profile}", "--dump-dom", address])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = browser.StandardError.ReadToEndAsync();
            var document = await browser.StandardOutput.ReadToEndAsync();
            await browser.WaitForExitAsync();
            browser.ExitCode.ShouldBe(0, await errors);
            return document;
        }
        finally
        {
            Remove(profile);
        }
    }

    private static void Remove(string profile)
    {
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // One of the browser's processes is still writing: a folder stays among the temporary files.
        }
    }
}
