{{/*
The same file in each service's chart; a test holds them equal, so that it doesn't matter which one Helm takes in the suite.
Not a library chart: Helm doesn't build the file:// dependencies of a file:// dependency, so installing the suite would take three
commands more (ADR 0041).
*/}}

{{- define "probity.fullname" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end }}

{{- define "probity.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "probity.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{ include "probity.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: probity
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/* registry/repository:tag, or @digest when one is given */}}
{{- define "probity.image" -}}
{{- $global := .Values.global | default dict -}}
{{- $registry := $global.imageRegistry | default .Values.image.registry -}}
{{- $name := ternary .Values.image.repository (printf "%s/%s" $registry .Values.image.repository) (empty $registry) -}}
{{- if .Values.image.digest -}}
{{ printf "%s@%s" $name .Values.image.digest }}
{{- else -}}
{{ printf "%s:%s" $name (.Values.image.tag | default .Chart.AppVersion) }}
{{- end -}}
{{- end }}

{{/* Kafka's settings as YAML: the suite's global ones before the chart's own, the names that Strimzi gives filled in */}}
{{- define "probity.kafka" -}}
{{- $global := .Values.global | default dict -}}
{{- $kafka := mergeOverwrite (deepCopy .Values.kafka) (deepCopy ($global.kafka | default dict)) -}}
{{- $tls := $kafka.tls -}}
{{- if $kafka.strimziCluster -}}
{{- $port := ternary 9093 9092 $tls.enabled -}}
{{- $_ := set $kafka "bootstrapServers" ($kafka.bootstrapServers | default (printf "%s-kafka-bootstrap:%v" $kafka.strimziCluster $port)) -}}
{{- $_ := set $tls "caSecret" ($tls.caSecret | default (printf "%s-cluster-ca-cert" $kafka.strimziCluster)) -}}
{{- $_ := set $tls "userSecret" ($tls.userSecret | default (include "probity.fullname" .)) -}}
{{- end -}}
{{- if not $kafka.bootstrapServers -}}
{{- fail (printf "%s: say where Kafka is: kafka.bootstrapServers (host:port,…) or kafka.strimziCluster (a Kafka resource in this namespace)" .Chart.Name) -}}
{{- end -}}
{{- if and $tls.enabled (not $tls.caSecret) -}}
{{- fail (printf "%s: kafka.tls.enabled needs kafka.tls.caSecret, a secret with ca.p12 and ca.password" .Chart.Name) -}}
{{- end -}}
{{- toYaml $kafka -}}
{{- end }}

{{- define "probity.issuer" -}}
{{- $global := .Values.global | default dict -}}
{{- $issuer := ($global.oidc | default dict).issuer | default .Values.oidc.issuer -}}
{{- required (printf "%s: say who signs people in: oidc.issuer, e.g. https://sso.example.com/realms/probity" .Chart.Name) $issuer -}}
{{- end }}

{{/* Lines of application.properties that all services have; passwords come from the environment */}}
{{- define "probity.commonConfig" -}}
{{- $kafka := include "probity.kafka" . | fromYaml -}}
quarkus.http.host=0.0.0.0
quarkus.http.port={{ .Values.service.port }}
quarkus.oidc.auth-server-url={{ include "probity.issuer" . }}
{{- with ((.Values.global | default dict).otlpEndpoint | default .Values.otlpEndpoint) }}
quarkus.otel.exporter.otlp.endpoint={{ . }}
{{- end }}
kafka.bootstrap.servers={{ $kafka.bootstrapServers }}
{{- if $kafka.tls.enabled }}
kafka.security.protocol=SSL
kafka.ssl.truststore.type=PKCS12
kafka.ssl.truststore.location=/etc/kafka-ca/ca.p12
kafka.ssl.truststore.password=${PROBITY_KAFKA_CA_PASSWORD}
{{- if $kafka.tls.userSecret }}
kafka.ssl.keystore.type=PKCS12
kafka.ssl.keystore.location=/etc/kafka-user/user.p12
kafka.ssl.keystore.password=${PROBITY_KAFKA_USER_PASSWORD}
{{- end }}
{{- end }}
{{- end }}

{{- define "probity.kafkaEnv" -}}
{{- $kafka := include "probity.kafka" . | fromYaml -}}
{{- if $kafka.tls.enabled }}
- name: PROBITY_KAFKA_CA_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $kafka.tls.caSecret }}
      key: ca.password
{{- if $kafka.tls.userSecret }}
- name: PROBITY_KAFKA_USER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $kafka.tls.userSecret }}
      key: user.password
{{- end }}
{{- end }}
{{- end }}

{{- define "probity.kafkaMounts" -}}
{{- $kafka := include "probity.kafka" . | fromYaml -}}
{{- if $kafka.tls.enabled }}
- name: kafka-ca
  mountPath: /etc/kafka-ca
  readOnly: true
{{- if $kafka.tls.userSecret }}
- name: kafka-user
  mountPath: /etc/kafka-user
  readOnly: true
{{- end }}
{{- end }}
{{- end }}

{{- define "probity.kafkaVolumes" -}}
{{- $kafka := include "probity.kafka" . | fromYaml -}}
{{- if $kafka.tls.enabled }}
- name: kafka-ca
  secret:
    secretName: {{ $kafka.tls.caSecret }}
    items:
      - key: ca.p12
        path: ca.p12
{{- if $kafka.tls.userSecret }}
- name: kafka-user
  secret:
    secretName: {{ $kafka.tls.userSecret }}
    items:
      - key: user.p12
        path: user.p12
{{- end }}
{{- end }}
{{- end }}

{{- define "probity.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.runAsUser }}
runAsGroup: {{ .Values.runAsUser }}
fsGroup: {{ .Values.runAsUser }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "probity.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop:
    - ALL
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "probity.probes" -}}
startupProbe:
  httpGet:
    path: /q/health/started
    port: http
  periodSeconds: 2
  failureThreshold: {{ .Values.probes.startupFailures }}
livenessProbe:
  httpGet:
    path: /q/health/live
    port: http
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 3
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: http
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end }}

{{- define "probity.spread" -}}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "probity.selector" . | nindent 6 }}
{{- end }}

{{/* Where a pod may go: names, Kafka, and whatever is on the ports that the values list */}}
{{- define "probity.egress" -}}
- ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
- ports:
    {{- range .Values.networkPolicy.egressPorts }}
    - port: {{ . }}
      protocol: TCP
    {{- end }}
{{- end }}

{{/* A KafkaUser with exactly these rights, where Strimzi runs Kafka; call with (list $ $acls) */}}
{{- define "probity.kafkaUser" -}}
{{- $root := index . 0 -}}
{{- $kafka := include "probity.kafka" $root | fromYaml -}}
{{- if and $kafka.strimziCluster $kafka.tls.enabled }}
apiVersion: kafka.strimzi.io/v1beta2
kind: KafkaUser
metadata:
  name: {{ include "probity.fullname" $root }}
  labels:
    {{- include "probity.labels" $root | nindent 4 }}
    strimzi.io/cluster: {{ $kafka.strimziCluster }}
spec:
  authentication:
    type: tls
  authorization:
    type: simple
    acls:
      {{- index . 1 | nindent 6 }}
{{- end }}
{{- end }}
