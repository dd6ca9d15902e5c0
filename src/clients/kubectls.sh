#!/bin/bash
# kubectls.sh [KUBECTL…]: the commands of a learner's first days with every kubectl on the PATH (or those that are named), against
# a `podium serve` of its own. Says of each which version it is and whether all was as expected; exit 1 if any was not, 0 with a
# word when there is none. jq is needed.
#
#   KUBECTL_FOLDERS  further folders in which kubectls lie, with colons between: KUBECTL_FOLDERS=/snap/bin:$HOME/kubectls
#
# A kubectl is a program named so, perhaps with its version: kubectl, kubectl-1.33, kubectl.v1.33.4, kubectl1.33.
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
served=

finish() {
  [ -z "$served" ] || kill "$served" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

found() {
  [ $# -gt 0 ] && { printf '%s\n' "$@"; return; }
  local folders
  IFS=: read -ra folders <<<"$PATH:${KUBECTL_FOLDERS:-}"
  for folder in "${folders[@]}"; do
    [ -z "$folder" ] || find "$folder" -maxdepth 1 -name 'kubectl*' -executable 2>/dev/null
  done | grep -E '/kubectl([.-]?v?[0-9.]+)?$' | sort -u
}

serve() {
  "$here/../../podium" serve --port 0 --tls-port 0 --write-kubeconfig "$work/kubeconfig" >"$work/served" 2>&1 &
  served=$!
  for _ in $(seq 300); do
    grep -q '^serving on' "$work/served" && return
    kill -0 "$served" 2>/dev/null || break
    sleep 0.2
  done
  cat "$work/served"
  echo "podium serve did not start"
  exit 1
}

# expect WHAT PATTERN COMMAND…: the command's output holds the pattern and it ends with 0
expect() {
  local what=$1 pattern=$2 out
  shift 2
  out=$(bash -c "$*" 2>&1)
  local code=$?
  if [ $code -ne 0 ] || ! grep -qE -- "$pattern" <<<"$out"; then
    echo "  $what: exit $code"
    echo "    $*"
    sed 's/^/    | /' <<<"$out"
    failed=1
  fi
}

learn() {
  export k="$1 --kubeconfig $work/kubeconfig"
  local ns="learn-$2"
  cd "$work" || exit 1
  cat >pod.yaml <<'Y'
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: "nginx:1.27", ports: [{containerPort: 80}]}]
Y
  cat >deployment.yaml <<'Y'
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: shop, image: "shop:1"}]}
Y
  expect 'create namespace' "namespace/$ns created" "$k create namespace $ns"
  expect 'create -f' 'pod/web created' "$k -n $ns create -f pod.yaml"
  expect 'run' 'pod/again created' "$k -n $ns run again --image=nginx:1.27"
  expect 'wait' 'condition met' "$k -n $ns wait --for=condition=Ready pod --all --timeout=30s"
  expect 'get' 'web +1/1 +Running +0' "$k -n $ns get pods"
  expect 'get -o wide' 'NODE' "$k -n $ns get pods -o wide"
  expect 'get -o jsonpath | jq' '^80$' "$k -n $ns get pod web -o jsonpath='{.spec}' | jq '.containers[0].ports[0].containerPort'"
  expect 'get -o yaml > file' 'kind: Pod' "$k -n $ns get pod web -o yaml > out.yaml && cat out.yaml"
  expect 'apply -f' 'deployment.apps/shop created' "$k -n $ns apply -f deployment.yaml"
  expect 'apply -f again' 'deployment.apps/shop unchanged' "$k -n $ns apply -f deployment.yaml"
  expect 'rollout status' 'successfully rolled out' "$k -n $ns rollout status deployment shop --timeout=30s"
  expect 'set image' 'image updated' "$k -n $ns set image deployment/shop shop=shop:2"
  expect 'rollout status again' 'successfully rolled out' "$k -n $ns rollout status deployment shop --timeout=30s"
  expect 'scale' 'scaled' "$k -n $ns scale deployment shop --replicas=3"
  expect 'expose' 'service/shop exposed' "$k -n $ns expose deployment shop --port=80"
  expect 'describe' 'Name: +shop' "$k -n $ns describe deployment shop"
  expect 'explain' 'FIELD' "$k explain pod.spec.containers.image | sed 's/^FIELD/FIELD/'"
  expect 'apply --server-side' 'serverside-applied' "$k -n $ns apply --server-side --force-conflicts -f deployment.yaml"
  expect 'delete' 'pod "again" deleted' "$k -n $ns delete pod again"
  expect 'delete namespace' "namespace \"$ns\" deleted" "$k delete namespace $ns"
}

command -v jq >/dev/null || { echo "skipped: there is no jq on this machine"; exit 0; }
mapfile -t kubectls < <(found "$@")
[ ${#kubectls[@]} -gt 0 ] || { echo "skipped: there is no kubectl on this machine"; exit 0; }
serve
all=0
good=0
for kubectl in "${kubectls[@]}"; do
  failed=0
  version=$("$kubectl" version --client -o yaml 2>/dev/null | sed -n 's/.*gitVersion: //p' | head -1)
  learn "$kubectl" "$all"
  all=$((all + 1))
  [ $failed -eq 0 ] && good=$((good + 1))
  echo "$kubectl ($version): $([ $failed -eq 0 ] && echo "as expected" || echo "differs")"
done
echo "$good of $all kubectls as expected"
[ "$good" -eq "$all" ]
