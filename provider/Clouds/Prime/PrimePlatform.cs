using System.Text.Json.Serialization.Metadata;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime;

/// <summary>Calls to the control plane: settles the settings at the first one, sends, and reads the answer or makes the error of it.</summary>
internal sealed class PrimePlatform(Func<PrimeSettings> readSettings, HttpSender sender)
{
    private const string Version = "/api/v1";

    private PrimeSettings? _settings;

    /// <summary>The settings. Read anew until they hold a key, so that one made meanwhile is found.</summary>
    /// <exception cref="CloudException">InvalidSettings.</exception>
    public PrimeSettings Settings
    {
        get
        {
            if (_settings is { } known)
                return known;
            var settings = readSettings();
            return settings.ApiKey is null ? settings : _settings = settings;
        }
    }

    /// <summary>Sends, and takes any status for an answer.</summary>
    /// <exception cref="CloudException">MissingCredentials, InvalidSettings, or there was no answer.</exception>
    public Task<HttpAnswer> TrySendAsync(CloudRequest request, CancellationToken cancel) =>
        sender.SendAsync(request, TargetOf(request), RetryRules.Platform, cancel);

    /// <summary>Sends, and takes 2xx for an answer.</summary>
    public async Task<HttpAnswer> SendAsync(CloudRequest request, CancellationToken cancel)
    {
        var answer = await TrySendAsync(request, cancel);
        return answer.IsSuccess ? answer : throw Error(request, answer);
    }

    /// <summary>Sends, and reads the body of a 2xx.</summary>
    public async Task<T> SendAsync<T>(CloudRequest request, JsonTypeInfo<T> type, CancellationToken cancel) =>
        Read(request, await SendAsync(request, cancel), type);

    /// <summary>The body of a 2xx as <typeparamref name="T"/>.</summary>
    /// <exception cref="CloudException">InvalidAnswer.</exception>
    public T Read<T>(CloudRequest request, HttpAnswer answer, JsonTypeInfo<T> type) => AnswerBody.Read(request, TargetOf(request), answer, type);

    /// <summary>The error of a 2xx that is not what the contract says.</summary>
    public CloudException Invalid(CloudRequest request, HttpAnswer answer, string why) => CloudErrors.InvalidAnswer(request, TargetOf(request), answer, why);

    /// <summary>The error of an answer that is not a success.</summary>
    public CloudException Error(CloudRequest request, HttpAnswer answer) => CloudErrors.FromAnswer(request, TargetOf(request), answer);

    /// <summary>The error of an answer that says it did not do it, whatever its status.</summary>
    public CloudException Refused(CloudRequest request, HttpAnswer answer, CloudErrorKind kind, string words) =>
        CloudErrors.Refused(request, TargetOf(request), answer, kind, words);

    private Target TargetOf(CloudRequest request)
    {
        var settings = Settings;
        return settings.ApiKey is { } key
            ? new Target(settings.BaseUrl + Version, key, settings.Words)
            : throw new CloudException(CloudErrorKind.MissingCredentials, $"could not {request.Action}: {settings.Words.MissingKey}");
    }
}
