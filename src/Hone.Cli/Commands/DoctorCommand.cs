using System.CommandLine;
using Hone.Cli.Hosting;
namespace Hone.Cli.Commands;
internal static class DoctorCommand { public static Command Create(World world) => new CommandPage("doctor", "x"); }
