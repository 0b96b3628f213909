{{/* Where the database is: the suite's global settings before the chart's own, the names that CloudNativePG gives filled in */}}
{{- define "case.database" -}}
{{- $global := .Values.global | default dict -}}
{{- $database := mergeOverwrite (deepCopy .Values.database) (deepCopy ($global.database | default dict)) -}}
{{- with $database.cnpgCluster -}}
{{- $_ := set $database "host" ($database.host | default (printf "%s-rw" .)) -}}
{{- $_ := set $database "ownerSecret" ($database.ownerSecret | default (printf "%s-app" .)) -}}
{{- $_ := set $database "caSecret" ($database.caSecret | default (printf "%s-ca" .)) -}}
{{- end -}}
{{- if not $database.host -}}
{{- fail "case-service: say where PostgreSQL is: database.host, or database.cnpgCluster (a CloudNativePG Cluster in this namespace)" -}}
{{- end -}}
{{- toYaml $database -}}
{{- end }}

{{- define "case.ownerSecret" -}}
{{- required "case-service: database.ownerSecret names the secret (username, password) of the role that owns the tables" (include "case.database" . | fromYaml).ownerSecret -}}
{{- end }}

{{- define "case.appSecret" -}}
{{- required "case-service: database.appSecret names the secret (username, password) of the role that the service works as; it must not own the tables" (include "case.database" . | fromYaml).appSecret -}}
{{- end }}

{{- define "case.databaseCa" -}}
{{- (include "case.database" . | fromYaml).caSecret -}}
{{- end }}
