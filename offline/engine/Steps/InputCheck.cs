using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Has a provider check inputs, and tells the user each failure.</summary>
internal sealed class InputCheck(Deployment deployment)
{
    /// <exception cref="PlanException">The inputs are refused.</exception>
    public async Task<PropertyMap> RunAsync(string urn, string? providerReference, PropertyMap olds, PropertyMap news)
    {
        CheckResponse answer;
        if (Urn.IsProviderType(Urn.Type(urn)))
        {
            answer = await deployment.Providers.CheckAsync(urn, olds, news, default);
        }
        else
        {
            var provider = await deployment.Providers.GetAsync(providerReference!, default);
            if (provider.ConfigurationUnknown)
                return news;
            answer = await provider.CheckAsync(CheckRequests.For(deployment, urn), olds, news, default);
        }

        var inputs = PropertyCodec.Read(answer.Inputs);
        if (answer.Failures.Count > 0)
            throw new PlanException(urn, string.Join('\n', answer.Failures.Select(failure => Describe(urn, news, inputs, failure))));
        return AssetContents.Restore(inputs, news);
    }

    /// <summary>The failure with the value as the program wrote it, unless the program or the provider's schema calls that secret.</summary>
    private static string Describe(string urn, PropertyMap news, PropertyMap inputs, CheckFailure failure)
    {
        var resource = $"{Urn.Type(urn)} resource '{Urn.Name(urn)}'";
        if (failure.Property.Length == 0)
            return $"{resource} has a problem: {failure.Reason}";
        var value = news.Find(failure.Property);
        var shown = value switch
        {
            null => "",
            _ when SecretValues.Contains(value) || (inputs.Find(failure.Property) is { } marked && SecretValues.Contains(marked)) => " value {[secret]}",
            _ => $" value {{{Display.ValueText.OneLine(value)}}}",
        };
        return $"{resource}: property {failure.Property}{shown} has a problem: {failure.Reason}";
    }
}
