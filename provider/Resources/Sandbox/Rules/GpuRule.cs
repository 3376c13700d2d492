using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>A GPU model exactly when there are GPUs, and GPUs not in containers.</summary>
internal static class GpuRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.IsUnknown(GpuCount))
            yield break;
        var count = inputs.Integer(GpuCount) ?? SandboxDefaults.GpuCount;
        var hasType = inputs.Find(GpuType) is not null && inputs.Text(GpuType) != "";
        if (count > 0 && !hasType)
            yield return new CheckFailure(GpuType, $"is missing, and gpuCount is {count}; name the GPU model, such as gpuType: \"H200_141GB\"");
        if (count == 0 && hasType)
            yield return new CheckFailure(GpuType, "is set, and gpuCount is 0; set gpuCount to 1 or more, or leave gpuType out");
        if (count > 0 && inputs.Flag(Vm) == false)
            yield return new CheckFailure(GpuCount, $"is {count}, and vm is false: containers get no GPUs; leave vm out, or set it to true");
    }
}
