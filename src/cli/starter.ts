/** The file that `init` writes: the language in one page, evaluating at once. */
export const starter = `# What must work for your users, and how available each part is. Evaluate it with: ha-calc eval topology.yaml
name: My service

# What you aim for (SLO) and what you promise in a contract (SLA); the SLO should be stricter.
targets: { slo: 99.9%, sla: 99.5%, period: month }

# Used wherever a component does not say how long a repair takes.
defaults: { mttr: 1h }

# Failure domains: what runs in a zone fails with it. Leave the figures out if a domain only groups.
domains:
  zone-a: { availability: 99.95%, mttr: 1h }
  zone-b: { availability: 99.95%, mttr: 1h }

components:
  # Figures are for one unit: an availability, or mtbf and mttr, or failures per time and mttr.
  load-balancer: { availability: 99.99% }
  # Four replicas over two zones, of which two must work; all of them need the database.
  app: { mtbf: 30d, mttr: 10m, replicas: 4, required: 2, spread: [zone-a, zone-b], depends_on: [database] }
  database: { failures: 4/year, mttr: 45m, in: zone-a }

# A list is a series: all of it must work. For alternatives write { parallel: [a, b] }.
system: [load-balancer, app]
`;
