using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>The outputs of a sandbox: what the cloud says, and over it what the program wrote, where that means the same or the cloud does not tell.</summary>
internal static class SandboxState
{
    /// <param name="info">The sandbox.</param>
    /// <param name="inputs">Its inputs; empty for an import.</param>
    public static PropertyMap Of(SandboxInfo info, PropertyMap inputs)
    {
        var state = Settings(SandboxFacts.Of(info), info, inputs);
        foreach (var (name, value) in ManagedInputs.After(inputs, info))
        {
            if (value.Unwrapped is not PropertyValue.Null)
                state = state.With(name, name == Secrets ? value.AsSecret() : value);
        }

        return Hidden(state, inputs);
    }

    /// <summary>Ownership labels stay out, and so does what the cloud may show of secrets among the plain variables.</summary>
    private static PropertyMap Settings(PropertyMap facts, SandboxInfo info, PropertyMap inputs)
    {
        var labels = OwnershipLabels.Hide(info.Labels, []);
        var secrets = inputs.TextMap(Secrets);
        var variables = info.EnvironmentVars?.Where(variable => secrets?.ContainsKey(variable.Key) != true).ToList();
        return facts
            .With(Labels, labels.Count > 0 ? PropertyValue.Of(labels) : null)
            .With(EnvironmentVars, variables is { Count: > 0 } ? PropertyValue.Of(variables) : null);
    }

    /// <summary>The cloud's words may repeat what a program handed it.</summary>
    private static PropertyMap Hidden(PropertyMap state, PropertyMap inputs)
    {
        var secrets = new SecretTexts(inputs, Secrets);
        foreach (var name in new[] { ErrorMessage, TerminationReason })
        {
            if (state.Text(name) is { } words)
                state = state.With(name, PropertyValue.Of(secrets.Hide(words)));
        }

        return state;
    }
}
