using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>What only a container takes. A start command is none of it: virtual machines take it in another form, which the cloud room writes.</summary>
internal static class ContainerOnlyRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.Flag(Vm) != true)
            yield break;
        if (inputs.Find(RegistryCredentialsId) is not null)
            yield return Refused(RegistryCredentialsId, "only containers are pulled with registry credentials");
        if (inputs.Flag(Guaranteed) == true)
            yield return Refused(Guaranteed, "only containers can have reserved resources");
    }

    private static CheckFailure Refused(string property, string why) =>
        new(property, $"is set, and vm is true: {why}; leave {property} out, or set vm to false");
}
