#!/bin/bash
# Slurm: mỗi việc của mảng soát một phần, rồi ghép:
#   sbatch --wait --chdir=van-ban slurm-part.sh && cd van-ban && vbcheck merge part-*.jsonl
# Slurm: each task of the array checks a part; then put them together as above.
#SBATCH --job-name=vbcheck
#SBATCH --array=1-4
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=01:00:00
set -eu
vbcheck --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --format part . > "part-$SLURM_ARRAY_TASK_ID.jsonl"
